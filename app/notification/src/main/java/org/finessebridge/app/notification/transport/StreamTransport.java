package org.finessebridge.app.notification.transport;

import java.util.OptionalLong;
import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.jspecify.annotations.Nullable;

/**
 * What carries a stream: BOSH, WebSocket or TCP. All methods are called on the stream's event loop,
 * and none of them may call the stream back before it returns.
 */
public interface StreamTransport {

    /** For log lines: {@code BOSH}, {@code WebSocket} or {@code TCP}. */
    String name();

    /** The client's address for log lines. */
    String peer();

    /** Whether a password may be sent: the connection is encrypted, or known to be safe. */
    boolean allowsPlain();

    /** Whether STARTTLS is to be offered. */
    boolean offersStartTls();

    /**
     * Answers the client's stream header.
     *
     * @param streamId unguessable
     */
    void openStream(String streamId);

    /** Whether less than half of what may wait for the client waits. */
    boolean hasRoom();

    /** How many stanzas wait for the client, or for its connection to take them. */
    int queued();

    /** As {@link org.finessebridge.app.notification.session.UserSession#unattendedSince}. Any thread. */
    default OptionalLong unattendedSince() {
        return OptionalLong.empty();
    }

    /** The name that the transport itself has for the session; null where it has none. */
    default @Nullable String sessionName() {
        return null;
    }

    /** Sends an element that declares its namespaces itself. */
    void send(OutboundXml xml);

    /**
     * Asks a client that has said nothing for long; whatever it says then is an answer. Never
     * called where {@link #noticesItsEnd}.
     *
     * @param ping an XEP-0199 ping for transports that have none of their own
     */
    default void ask(OutboundXml ping) {
        send(ping);
    }

    /** Whether the transport notices by itself that a client is gone without a word. */
    default boolean noticesItsEnd() {
        return false;
    }

    /** The client will open its stream anew: authentication has succeeded. */
    void expectRestart();

    /** Sends {@code <proceed/>} and begins with TLS; the client opens its stream anew after it. */
    void startTls();

    /** The user is known: the limits of authenticated clients apply. */
    void authenticated();

    /**
     * Holds the client's bytes back while credentials are checked, or takes them again.
     *
     * @param held whether to hold them back
     */
    void holdInput(boolean held);

    /**
     * Reads no more for a moment, because others have their turn, or goes on; what has been read already still comes.
     *
     * @param paused whether to read no more
     */
    default void pauseInput(boolean paused) {
        // what a client can send meanwhile is bounded otherwise
    }

    /** All that was put off, so that others had their turn, has been taken. */
    default void caughtUp() {
        // nothing has waited for that
    }

    /**
     * Ends the stream, and the connection with it.
     *
     * @param error why, or null if the client has closed it
     */
    void closeStream(@Nullable StreamErrorCondition error);
}
