package org.finessebridge.cti.layout;

import io.netty.buffer.ByteBuf;

import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.OpaqueBytes;
import org.finessebridge.cti.message.UnknownMessage;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The layouts of all messages: whatever {@link CtiMessage} permits. All methods may be called from
 * any thread.
 */
public final class MessageLayouts {

    /** Bytes of MessageLength and MessageType together. */
    public static final int HEADER_LENGTH = 8;

    /** The largest frame, header included (guide of version 24, "Message formats"). */
    public static final int MAX_FRAME_LENGTH = 12_500;

    private static final Map<Class<?>, MessageLayout<?>> BY_CLASS = new HashMap<>();
    private static final Map<Integer, MessageLayout<?>> BY_TYPE = new HashMap<>();

    static {
        for (Class<? extends CtiMessage> messageClass : messageClasses()) {
            MessageLayout<?> layout = new MessageLayout<>(new LayoutReader<>(messageClass));
            BY_CLASS.put(messageClass, layout);
            MessageLayout<?> same = BY_TYPE.put(layout.messageType(), layout);
            if (same != null) {
                throw new IllegalStateException(layout.name() + " and " + same.name());
            }
        }
    }

    private MessageLayouts() {}

    /** Every layout. */
    public static Collection<MessageLayout<?>> all() {
        return List.copyOf(BY_CLASS.values());
    }

    /** The layout of a type, null for one that the codec does not list. */
    public static @Nullable MessageLayout<?> ofType(long messageType) {
        return messageType > Integer.MAX_VALUE ? null : BY_TYPE.get((int) messageType);
    }

    /** The layout of a message's class; there is none for {@link UnknownMessage}. */
    public static MessageLayout<?> of(Class<? extends CtiMessage> messageClass) {
        MessageLayout<?> layout = BY_CLASS.get(messageClass);
        if (layout == null) {
            throw new IllegalArgumentException(messageClass + " has no layout");
        }
        return layout;
    }

    /**
     * Decodes one frame.
     *
     * @param frame a whole frame with its header; read to its end, not released
     * @return the message; an {@link UnknownMessage} where the type is not listed
     * @throws MalformedFrameException where the bytes are no message
     */
    public static CtiMessage decode(ByteBuf frame, ProtocolVersion version) {
        if (frame.readableBytes() < HEADER_LENGTH
                || frame.getUnsignedInt(frame.readerIndex())
                        != frame.readableBytes() - HEADER_LENGTH) {
            throw new MalformedFrameException("MessageLength is not that of the frame");
        }
        frame.skipBytes(Integer.BYTES);
        long messageType = frame.readUnsignedInt();
        MessageLayout<?> layout = ofType(messageType);
        if (layout == null) {
            byte[] body = new byte[frame.readableBytes()];
            frame.readBytes(body);
            return new UnknownMessage(messageType, OpaqueBytes.copyOf(body));
        }
        return layout.decode(frame, version);
    }

    /**
     * Encodes one message as a frame.
     *
     * @param out written from its writer index; left as it was where the message cannot be encoded
     * @throws UnencodableMessageException where a value does not fit its field
     */
    public static void encode(CtiMessage message, ProtocolVersion version, ByteBuf out) {
        int start = out.writerIndex();
        try {
            if (message instanceof UnknownMessage(long type, OpaqueBytes body)) {
                out.writeInt(body.length()).writeInt((int) type).writeBytes(body.toByteArray());
                return;
            }
            MessageLayout<?> layout = of(message.getClass());
            out.writeInt(0).writeInt(layout.messageType());
            layout.encode(message, message.remainder(), version, out);
            int length = out.writerIndex() - start;
            if (length > MAX_FRAME_LENGTH) {
                throw new UnencodableMessageException(
                        "%s: %d bytes, at most %d fit in a frame"
                                .formatted(layout.name(), length, MAX_FRAME_LENGTH));
            }
            out.setInt(start, length - HEADER_LENGTH);
        } catch (RuntimeException e) {
            out.writerIndex(start);
            throw e;
        }
    }

    /** One line for a log: passwords masked, control characters escaped, absent fields left out. */
    public static String render(CtiMessage message) {
        return message instanceof UnknownMessage unknown
                ? MessageRendering.of(unknown)
                : MessageRendering.of(of(message.getClass()), message);
    }

    private static List<Class<? extends CtiMessage>> messageClasses() {
        List<Class<? extends CtiMessage>> found = new ArrayList<>();
        collect(CtiMessage.class, found);
        return found;
    }

    private static void collect(Class<?> type, List<Class<? extends CtiMessage>> found) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        if (permitted != null) {
            for (Class<?> next : permitted) {
                collect(next, found);
            }
        } else if (type != UnknownMessage.class) {
            found.add(type.asSubclass(CtiMessage.class));
        }
    }
}
