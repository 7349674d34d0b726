package org.finessebridge.cti.benchmark;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.nio.charset.StandardCharsets;
import org.finessebridge.cti.message.OpaqueBytes;
import org.jspecify.annotations.Nullable;

/** Floating fields of version 20, as one would write them by hand. */
final class HandWritten {

    private HandWritten() {}

    static String text(ByteBuf in, int length) {
        int start = in.readerIndex();
        int nul = in.indexOf(start, start + length, (byte) 0);
        String text = in.toString(start, (nul < 0 ? start + length : nul) - start, StandardCharsets.UTF_8);
        in.skipBytes(length);
        return text;
    }

    static void text(ByteBuf out, int tag, @Nullable String text) {
        if (text != null) {
            int at = out.writeShort(tag).writeShort(0).writerIndex();
            ByteBufUtil.writeUtf8(out, text);
            out.writeByte(0);
            out.setShort(at - 2, out.writerIndex() - at);
        }
    }

    static void uint(ByteBuf out, int tag, @Nullable Long value) {
        if (value != null) {
            out.writeShort(tag).writeShort(4).writeInt(value.intValue());
        }
    }

    static void ushort(ByteBuf out, int tag, @Nullable Integer value) {
        if (value != null) {
            out.writeShort(tag).writeShort(2).writeShort(value);
        }
    }

    static OpaqueBytes bytes(ByteBuf in, int length) {
        byte[] data = new byte[length];
        in.readBytes(data);
        return OpaqueBytes.copyOf(data);
    }

    static void bytes(ByteBuf out, int tag, @Nullable OpaqueBytes data) {
        if (data != null) {
            out.writeShort(tag).writeShort(data.length()).writeBytes(data.toByteArray());
        }
    }
}
