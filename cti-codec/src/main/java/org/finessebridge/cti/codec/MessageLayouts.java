package org.finessebridge.cti.codec;

import io.netty.buffer.ByteBuf;
import io.netty.util.concurrent.FastThreadLocal;
import java.util.Arrays;
import java.util.Collection;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.OpaqueBytes;
import org.finessebridge.cti.message.UnknownMessage;
import org.finessebridge.cti.message.session.OpenReq;
import org.jspecify.annotations.Nullable;

/**
 * The layouts of all messages: whatever {@link CtiMessage} permits. All methods may be called from
 * any thread.
 */
public final class MessageLayouts {

    /** Bytes of MessageLength and MessageType together. */
    public static final int HEADER_LENGTH = 8;

    /** The largest frame, header included (guide of version 24, "Message formats"). */
    public static final int MAX_FRAME_LENGTH = 12_500;

    private static final FastThreadLocal<byte[]> BODY = new FastThreadLocal<>() {
        @Override
        protected byte[] initialValue() {
            return new byte[MAX_FRAME_LENGTH];
        }
    };

    private static final FastThreadLocal<BodyWriter> WRITER = new FastThreadLocal<>() {
        @Override
        protected BodyWriter initialValue() {
            return new BodyWriter();
        }
    };

    private static final LayoutTable TABLE = new LayoutTable();

    private MessageLayouts() {}

    /** Every layout, those of one dialect alone among them. */
    public static Collection<MessageLayout<?>> all() {
        return TABLE.all();
    }

    /** The layout of a type, null for one that the codec does not list. */
    public static @Nullable MessageLayout<?> ofType(long messageType, ProtocolVersion version) {
        return TABLE.ofType(messageType, version);
    }

    /** The layout of a message's class; there is none for {@link UnknownMessage}. */
    public static MessageLayout<?> of(Class<? extends CtiMessage> messageClass) {
        return TABLE.of(messageClass);
    }

    /**
     * Decodes one frame.
     *
     * @param frame a whole frame with its header; read to its end, not released
     * @return the message; an {@link UnknownMessage} where the type is not listed
     * @throws MalformedFrameException where the bytes are no message
     */
    public static CtiMessage decode(ByteBuf frame, ProtocolVersion version) {
        int length = frame.readableBytes();
        if (length < HEADER_LENGTH
                || length > MAX_FRAME_LENGTH
                || frame.getUnsignedInt(frame.readerIndex()) != length - HEADER_LENGTH) {
            throw new MalformedFrameException("MessageLength is not that of the frame");
        }
        frame.skipBytes(Integer.BYTES);
        long messageType = frame.readUnsignedInt();
        int bodyLength = length - HEADER_LENGTH;
        byte[] bytes;
        int start;
        if (frame.hasArray()) {
            bytes = frame.array();
            start = frame.arrayOffset() + frame.readerIndex();
            frame.skipBytes(bodyLength);
        } else {
            bytes = BODY.get();
            start = 0;
            frame.readBytes(bytes, 0, bodyLength);
        }
        MessageLayout<?> layout = TABLE.ofType(messageType, version);
        try {
            return layout == null
                    ? new UnknownMessage(messageType, OpaqueBytes.copyOf(bytes, start, bodyLength))
                    : layout.read(new BodyReader(layout, version, bytes, start, start + bodyLength));
        } finally {
            if (!frame.hasArray()) {
                Arrays.fill(bytes, 0, bodyLength, (byte) 0); // it may hold a password
            }
        }
    }

    /**
     * Encodes one message as a frame.
     *
     * @param out written from its writer index; left as it was where the message cannot be encoded
     * @throws UnencodableMessageException where a value does not fit its field
     */
    public static void encode(CtiMessage message, ProtocolVersion version, ByteBuf out) {
        if (message instanceof UnknownMessage unknown) {
            encode(unknown, out);
            return;
        }
        MessageLayout<?> layout = TABLE.of(message.getClass());
        if (!TABLE.has(version.dialect(), layout)) {
            throw new UnencodableMessageException("%s is no message of version %s".formatted(layout.name(), version));
        }
        encode(layout, message, version, out);
    }

    private static void encode(UnknownMessage message, ByteBuf out) {
        OpaqueBytes body = message.body();
        long type = message.messageType();
        if (body.length() > MAX_FRAME_LENGTH - HEADER_LENGTH || type != (type & 0xFFFF_FFFFL)) {
            throw new UnencodableMessageException(
                    "UNKNOWN_MESSAGE: type %d with a body of %d bytes".formatted(type, body.length()));
        }
        out.writeInt(body.length()).writeInt((int) type).writeBytes(body.toByteArray());
    }

    private static <M extends CtiMessage> void encode(
            MessageLayout<M> layout, CtiMessage message, ProtocolVersion version, ByteBuf out) {
        BodyWriter writer = WRITER.get();
        try {
            writer.begin(version, message.remainder());
            layout.write(layout.messageClass().cast(message), writer);
            writer.end();
            out.writeInt(writer.length()).writeInt(LayoutTable.typeOf(layout, version));
            out.writeBytes(writer.bytes(), 0, writer.length());
        } catch (UnencodableMessageException e) {
            throw new UnencodableMessageException(layout.name() + ": " + e.getMessage());
        } finally {
            writer.clear();
        }
    }

    /** The request with another invoke id. */
    @SuppressWarnings("unchecked") // a layout makes messages of the class that it is for
    public static <C extends CtiConfirmation> CtiRequest<C> withInvokeId(CtiRequest<C> request, long invokeId) {
        MessageLayout<CtiRequest<C>> layout = (MessageLayout<CtiRequest<C>>) TABLE.of(request.getClass());
        return layout.withInvokeId(request, invokeId);
    }

    /**
     * The request for a peripheral where it names none yet; else the request itself. The peripheral
     * of OPEN_REQ is that of CLIENT_EVENTS only: it is not filled in.
     */
    @SuppressWarnings("unchecked") // a layout makes messages of the class that it is for
    public static <C extends CtiConfirmation> CtiRequest<C> orPeripheralId(CtiRequest<C> request, long peripheralId) {
        if (request instanceof OpenReq) {
            return request;
        }
        MessageLayout<CtiRequest<C>> layout = (MessageLayout<CtiRequest<C>>) TABLE.of(request.getClass());
        return layout.orPeripheralId(request, peripheralId);
    }

    /**
     * One line for a log: passwords masked, unprintable characters escaped, absent fields left out;
     * cut where a peer made it too long.
     */
    public static String render(CtiMessage message) {
        return message instanceof UnknownMessage unknown
                ? MessageRendering.of(unknown)
                : MessageRendering.of(of(message.getClass()), message);
    }
}
