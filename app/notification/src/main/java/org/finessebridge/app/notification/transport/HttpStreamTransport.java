package org.finessebridge.app.notification.transport;

/**
 * A transport that HTTP carries: TLS is the business of the HTTP listener, and the client opens its
 * stream anew by a message of the transport's own (XEP-0206, 5; RFC 7395, 3.7).
 */
public interface HttpStreamTransport extends StreamTransport {

    /** The port without TLS is for clients on the same machine. */
    @Override
    default boolean allowsPlain() {
        return true;
    }

    @Override
    default boolean offersStartTls() {
        return false;
    }

    @Override
    default void startTls() {
        throw new IllegalStateException(name() + " has no STARTTLS");
    }

    @Override
    default void expectRestart() {
        // the client's message says so by itself
    }
}
