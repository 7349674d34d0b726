package org.finessebridge.load.transport;

/**
 * A client's side of an XMPP stream, which opens itself; its listener hears the features first. All
 * methods are called on its event loop.
 */
public interface ClientStream {

    /** Sends a stanza, or several in a row. Nothing happens on a closed stream. */
    void send(String xml);

    /** Opens the stream again, as after SASL. */
    void restart();

    /** Ends the stream in order; the listener hears {@code onClosed}. */
    void close();

    /** Goes on with TLS, where the transport leaves that to the stream; called after features. */
    default boolean startTls(String features) {
        return false;
    }
}
