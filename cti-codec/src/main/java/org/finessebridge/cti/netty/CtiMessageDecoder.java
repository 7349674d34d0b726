package org.finessebridge.cti.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToMessageDecoder;
import java.util.List;
import org.finessebridge.cti.codec.MalformedFrameException;
import org.finessebridge.cti.codec.MessageLayouts;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.CtiMessage;

/**
 * Decodes frames. A client gets a {@link MalformedFrame} in place of a message that cannot be
 * decoded: its length was sound, so that the next one can be read. OPEN_REQ is read by the version
 * that it names itself; of one that names a version unknown to the codec only the fixed part is
 * read, so that a server can refuse it by its invoke id.
 */
public final class CtiMessageDecoder extends MessageToMessageDecoder<ByteBuf> {

    private static final int OPEN_REQ = 3;
    private static final int OPEN_REQ_VERSION = MessageLayouts.HEADER_LENGTH + 4;
    private static final int OPEN_REQ_FIXED_END = MessageLayouts.HEADER_LENGTH + 44;
    private static final int SHOWN_BYTES = 64;

    private final SessionVersion version;
    private final boolean ofClient;

    private CtiMessageDecoder(SessionVersion version, boolean ofClient) {
        super(ByteBuf.class);
        this.version = version;
        this.ofClient = ofClient;
    }

    /** For a client; a malformed frame's first bytes are shown, for servers send no passwords. */
    public static CtiMessageDecoder ofClient(SessionVersion version) {
        return new CtiMessageDecoder(version, true);
    }

    /**
     * For a server; a malformed frame is a {@link MalformedFrameException}, and its bytes are not
     * shown, for clients send passwords.
     */
    public static CtiMessageDecoder ofServer(SessionVersion version) {
        return new CtiMessageDecoder(version, false);
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf frame, List<Object> out) {
        int start = frame.readerIndex();
        int length = frame.readableBytes();
        try {
            out.add(decode(frame));
        } catch (MalformedFrameException e) {
            if (!ofClient) {
                throw e;
            }
            out.add(malformed(frame, start, length, String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            if (!ofClient) {
                throw e;
            }
            out.add(malformed(frame, start, length, "a defect of the codec: " + e));
        }
    }

    private static MalformedFrame malformed(ByteBuf frame, int start, int length, String reason) {
        int body = start + MessageLayouts.HEADER_LENGTH;
        return new MalformedFrame(
                frame.getUnsignedInt(start + Integer.BYTES),
                length < MessageLayouts.HEADER_LENGTH + Integer.BYTES ? null : (Long) frame.getUnsignedInt(body),
                "%s; %d bytes, beginning with %s"
                        .formatted(reason, length, ByteBufUtil.hexDump(frame, start, Math.min(length, SHOWN_BYTES))));
    }

    private CtiMessage decode(ByteBuf frame) {
        int start = frame.readerIndex();
        if (frame.readableBytes() < OPEN_REQ_FIXED_END || frame.getInt(start + Integer.BYTES) != OPEN_REQ) {
            return MessageLayouts.decode(frame, version.get());
        }
        long named = frame.getUnsignedInt(start + OPEN_REQ_VERSION);
        ProtocolVersion present = version.get();
        if (ProtocolVersion.isSupported(present.dialect(), named)) {
            return MessageLayouts.decode(frame, present.withNumber((int) named));
        }
        ByteBuf fixedPart = Unpooled.copiedBuffer(frame.slice(start, OPEN_REQ_FIXED_END));
        fixedPart.setInt(0, OPEN_REQ_FIXED_END - MessageLayouts.HEADER_LENGTH);
        return MessageLayouts.decode(fixedPart, version.get());
    }
}
