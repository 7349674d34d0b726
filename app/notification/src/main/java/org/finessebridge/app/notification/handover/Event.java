package org.finessebridge.app.notification.handover;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.finessebridge.app.notification.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Publication} on its way to one user, the same for all sessions of the user, of which it
 * knows who has been handed it. Given late it is {@link #delayed}, and the same event all the same.
 * It is rendered when its length is first asked for. Safe for use by any thread.
 */
public final class Event implements OutboundXml {

    /** As they were published. */
    static final Comparator<Event> BY_TIME = (one, other) -> Long.signum(one.order() - other.order());

    private static final String SUFFIX_CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final int SUFFIX_LENGTH = 5;

    private final Publication publication;
    private final String to;

    /** The event that this is the delayed form of; null if it is none. */
    private final @Nullable Event undelayed;

    private volatile byte @Nullable [] head;
    private volatile byte @Nullable [] delayedTail;
    private volatile List<? extends Receiver> receivers = List.of();

    Event(Publication publication, String to) {
        this(publication, to, null);
    }

    private Event(Publication publication, String to, @Nullable Event undelayed) {
        this.publication = publication;
        this.to = to;
        this.undelayed = undelayed;
    }

    /** What it tells of. */
    public Publication publication() {
        return publication;
    }

    /** {@link System#nanoTime} of the publishing, or a little more: no two publications share it. */
    public long order() {
        return publication.time().order();
    }

    /** The same event with the time it is from (XEP-0203), as it is given late, or once more. */
    Event delayed() {
        return undelayed == null ? new Event(publication, to, this) : this;
    }

    /** Whether it is kept, as things are now, for the user if no session takes it. */
    boolean isKept() {
        return isForAllSessions() && publication.isKept();
    }

    /** Whether it is addressed to the user, and not to one session alone. */
    boolean isForAllSessions() {
        return to.indexOf('/') < 0;
    }

    /** These sessions get it now. */
    void handTo(List<? extends Receiver> present) {
        original().receivers = present;
    }

    /** This session gets it too; not to be called by two threads at a time. */
    void handAlsoTo(Receiver receiver) {
        Event event = original();
        List<Receiver> all = new ArrayList<>(event.receivers);
        all.add(receiver);
        event.receivers = List.copyOf(all);
    }

    /** Whether one of these sessions has been handed it. */
    boolean wasHandedToAnyOf(List<? extends Receiver> sessions) {
        for (Receiver receiver : original().receivers) {
            if (sessions.contains(receiver)) {
                return true;
            }
        }
        return false;
    }

    /** Forgets who of the others has been handed it: an event that is kept must not hold them. */
    void rememberOnly(List<? extends Receiver> sessions) {
        Event event = original();
        List<? extends Receiver> before = event.receivers;
        event.receivers = before.stream().filter(sessions::contains).toList();
    }

    private Event original() {
        return undelayed == null ? this : undelayed;
    }

    /** Renders it now: what its sessions share is not to be rendered by each of them. */
    void render() {
        var _ = length();
    }

    @Override
    public int length() {
        return head().length + tail().length;
    }

    @Override
    public void writeTo(ByteBuf buffer) {
        buffer.writeBytes(head()).writeBytes(tail());
    }

    @Override
    public String toString() {
        return new String(head(), StandardCharsets.UTF_8) + new String(tail(), StandardCharsets.UTF_8);
    }

    private byte[] head() {
        if (undelayed != null) {
            return undelayed.head(); // with its id: by that a client knows it again
        }
        byte[] bytes = head;
        if (bytes == null) {
            bytes = opening().getBytes(StandardCharsets.UTF_8);
            head = bytes;
        }
        return bytes;
    }

    private String opening() {
        return new XmlWriter()
                .start("message", Namespaces.CLIENT)
                .attribute("from", publication.service())
                .attribute("to", to)
                .attribute("id", publication.nodeId() + "__" + to + "__" + suffix())
                .markup();
    }

    private static String suffix() {
        StringBuilder suffix = new StringBuilder(SUFFIX_LENGTH);
        for (int i = 0; i < SUFFIX_LENGTH; i++) {
            int pick = ThreadLocalRandom.current().nextInt(SUFFIX_CHARACTERS.length());
            suffix.append(SUFFIX_CHARACTERS.charAt(pick));
        }
        return suffix.toString();
    }

    private byte[] tail() {
        if (undelayed == null) {
            return publication.tail();
        }
        byte[] bytes = delayedTail;
        if (bytes == null) {
            String tail = new String(publication.tail(), StandardCharsets.UTF_8);
            String content = tail.substring(0, tail.length() - Publication.END.length());
            bytes = (content + delay() + Publication.END).getBytes(StandardCharsets.UTF_8);
            delayedTail = bytes;
        }
        return bytes;
    }

    /** With the time in the format of XEP-0082, as XEP-0203 wants it. */
    private String delay() {
        return "<delay xmlns=\"urn:xmpp:delay\" stamp=\""
                + publication.time().instant().truncatedTo(ChronoUnit.MILLIS)
                + "\"/>";
    }
}
