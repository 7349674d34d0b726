package org.finessebridge.app.notification.session;

import java.util.OptionalLong;
import org.finessebridge.app.notification.handover.Receiver;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.jspecify.annotations.Nullable;

/**
 * A connection of an authenticated user, which gets the user's events. A session that is too slow is
 * closed with {@code policy-violation}. Safe for use by any thread.
 */
public interface UserSession extends Receiver {

    /** The user's loginId. */
    String user();

    /** The resource; null until one is bound. */
    @Nullable
    String resource();

    /** The full JID in text form; null until a resource is bound. */
    @Nullable
    String fullJid();

    /**
     * What its last available presence holds (status, priority, ...) as markup; null while the
     * session is not available.
     */
    @Nullable
    String presence();

    /**
     * The priority of its last available presence (RFC 6121, 4.7.2.3), -128 to 127. A session with
     * a negative one gets nothing that is sent to the bare JID.
     */
    int priority();

    /**
     * Sends a presence if the session is available, and drops it if not. Where much waits for the
     * session, only the last presence of each address is kept until there is room.
     *
     * @param from the full JID that the presence is of
     */
    void deliverPresence(String from, OutboundXml presence);

    /**
     * Sends the presence of the publisher, if the session is available: however much waits, before what is published
     * from now on. An older one of the same address that waits is dropped.
     *
     * @param from the full JID that the presence is of
     */
    void deliverPublisherPresence(String from, OutboundXml presence);

    /**
     * Sends a stanza of another user.
     *
     * @return false if no resource is bound or too much waits already: another user can't fill the
     *     session's queue
     */
    boolean deliverFromUser(OutboundXml stanza);

    /**
     * Counts the entries of a list that the client is to be told.
     *
     * @return false if that is too much for the session, or for all sessions of its user together, and the
     *     client has to wait
     */
    default boolean mayList(int entries) {
        return true;
    }

    /** Writes a line of the log that the client has caused, unless it has caused too many of late. */
    default void log(Runnable line) {
        line.run();
    }

    /**
     * Since when the client has left no way by which anything could reach it now, as a page of BOSH that has
     * gone without a word: in nanoseconds as {@link System#nanoTime}; empty while there is one.
     */
    default OptionalLong unattendedSince() {
        return OptionalLong.empty();
    }

    /** Ends the session because a newer one has taken its resource, or its place. */
    void displaced();

    /** Ends the session because there is no such user any more. */
    void userRemoved();

    /** Ends the session because the password that it was begun with is no longer the user's. */
    void passwordReset();
}
