package org.finessebridge.app.notification.xml;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/**
 * Markup on its way to a client: a head of its own and a tail that many receivers share. The arrays
 * are not copied and must not be changed.
 */
public final class OutboundXml {

    private static final byte[] NOTHING = {};

    private final byte[] head;
    private final byte[] tail;
    private final long publishedAt;
    private final BooleanSupplier keepable;

    private OutboundXml(byte[] head, byte[] tail, long publishedAt, BooleanSupplier keepable) {
        this.keepable = keepable;
        this.head = head;
        this.tail = tail;
        this.publishedAt = publishedAt;
    }

    /** Markup for one receiver. */
    public static OutboundXml of(String markup) {
        return new OutboundXml(markup.getBytes(StandardCharsets.UTF_8), NOTHING, 0, () -> false);
    }

    /**
     * An event: its last part was rendered once for all receivers.
     *
     * @param publishedAt {@link System#nanoTime} of the publishing
     * @param keepable whether it is kept for the user where no session takes it; asked when it comes
     *     to that, on any thread
     */
    public static OutboundXml event(String head, byte[] sharedTail, long publishedAt, BooleanSupplier keepable) {
        return new OutboundXml(
                head.getBytes(StandardCharsets.UTF_8), sharedTail, publishedAt == 0 ? 1 : publishedAt, keepable);
    }

    /** Whether it is an event, and not an answer or a presence. */
    public boolean isEvent() {
        return publishedAt != 0;
    }

    /** Whether it is an event that is kept, as things are now, for the user where no session takes it. */
    public boolean isKeepable() {
        return keepable.getAsBoolean();
    }

    /** {@link System#nanoTime} of the publishing of an event. */
    public long publishedAt() {
        return publishedAt;
    }

    /** Size in bytes. */
    public int length() {
        return head.length + tail.length;
    }

    /** Appends the markup to a buffer. */
    public void writeTo(ByteBuf buffer) {
        buffer.writeBytes(head).writeBytes(tail);
    }

    /** The markup as text. */
    @Override
    public String toString() {
        return new String(head, StandardCharsets.UTF_8) + new String(tail, StandardCharsets.UTF_8);
    }
}
