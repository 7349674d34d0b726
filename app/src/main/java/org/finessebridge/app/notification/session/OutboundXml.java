package org.finessebridge.app.notification.session;

import io.netty.buffer.ByteBuf;

import java.nio.charset.StandardCharsets;

/**
 * Markup on its way to a client: a head of its own and a tail that many receivers share. The arrays
 * are not copied and must not be changed.
 */
public final class OutboundXml {

    private static final byte[] NOTHING = {};

    private final byte[] head;
    private final byte[] tail;

    private OutboundXml(byte[] head, byte[] tail) {
        this.head = head;
        this.tail = tail;
    }

    /** Markup for one receiver. */
    public static OutboundXml of(String markup) {
        return new OutboundXml(markup.getBytes(StandardCharsets.UTF_8), NOTHING);
    }

    /** Markup that ends in a part rendered once for all receivers. */
    public static OutboundXml of(String head, byte[] sharedTail) {
        return new OutboundXml(head.getBytes(StandardCharsets.UTF_8), sharedTail);
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
