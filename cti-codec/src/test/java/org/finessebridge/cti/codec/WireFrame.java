package org.finessebridge.cti.codec;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.layout.WireType;

/** A well-formed frame, taken apart by its layout's description instead of its layout's code. */
final class WireFrame {

    private final byte[] bytes;
    private final ProtocolVersion version;
    private final MessageLayout<?> layout;

    /**
     * A frame.
     *
     * @param bytes the frame, header included
     * @param layout that of its type
     */
    WireFrame(byte[] bytes, ProtocolVersion version, MessageLayout<?> layout) {
        this.bytes = bytes.clone();
        this.version = version;
        this.layout = layout;
    }

    /** A floating field: its tag, and where its data is. */
    record WireField(int tag, int start, int end) {}

    private int bodyLength() {
        return bytes.length - MessageLayouts.HEADER_LENGTH;
    }

    private ByteBuf buffer() {
        return Unpooled.wrappedBuffer(bytes);
    }

    private int fixedEnd() {
        return MessageLayouts.HEADER_LENGTH
                + layout.fixed().stream()
                        .filter(field -> field.isIn(version, bodyLength()))
                        .mapToInt(field -> field.type().size())
                        .sum();
    }

    /** The floating fields of a frame that is well-formed; none where its fixed part is cut. */
    List<WireField> floating() {
        List<WireField> fields = new ArrayList<>();
        ByteBuf in = buffer();
        int at = layout.isUnpublished() ? bytes.length : fixedEnd();
        while (at < bytes.length) {
            in.readerIndex(at);
            int tag = version.floatingTagWidth() == 1 ? in.readUnsignedByte() : in.readUnsignedShort();
            int length = version.floatingLengthWidth() == 1 ? in.readUnsignedByte() : in.readUnsignedShort();
            at = in.readerIndex() + length;
            fields.add(new WireField(tag, in.readerIndex(), at));
        }
        return fields;
    }

    /** The frame with every byte of its passwords replaced. */
    byte[] withPasswordsOf(char letter) {
        byte[] masked = bytes.clone();
        for (WireField field : floating()) {
            FloatingField listed = layout.floating(field.tag(), field.end() - field.start());
            if (listed != null && listed.isSecret()) {
                Arrays.fill(masked, field.start(), field.end(), (byte) letter);
            }
        }
        return masked;
    }

    /**
     * Whether the frame comes back byte by byte from decoding and encoding; see {@link
     * org.finessebridge.cti.message.Remainder}.
     */
    boolean isUsual() {
        return fixedEnd() <= bytes.length
                && isFixedPartUsual()
                && floating().stream().allMatch(this::isUsual);
    }

    private boolean isFixedPartUsual() {
        ByteBuf in = buffer();
        int at = MessageLayouts.HEADER_LENGTH;
        for (FixedField field : layout.fixed()) {
            boolean isThere = field.isIn(version, bodyLength());
            boolean isWritten =
                    version.has(field.since()) || (isThere && !field.bodies().isEmpty() && in.getInt(at) != 0);
            if (isThere != isWritten) {
                return false;
            }
            if (isThere) {
                if (field.type() == WireType.BOOL && in.getUnsignedShort(at) > 1) {
                    return false;
                }
                at += field.type().size();
            }
        }
        return true;
    }

    private boolean isUsual(WireField onWire) {
        for (FloatingField field : layout.floating()) {
            boolean isIt = field.tag() == onWire.tag() || field.alsoTag() == onWire.tag();
            if (isIt && field.isIn(version) && !isUsual(field, onWire)) {
                return false;
            }
        }
        return true;
    }

    private boolean isUsual(FloatingField field, WireField onWire) {
        int start = onWire.start();
        return switch (field.type()) {
            case BOOL -> !field.fits(onWire.end() - start) || buffer().getUnsignedShort(start) <= 1;
            case STRING -> field.count() == null || texts(start, onWire.end()) == 1;
            case NAMEDVAR -> texts(start, onWire.end()) == 2;
            case NAMEDARRAY -> texts(start + 1, onWire.end()) == 2;
            default -> true;
        };
    }

    /** How many texts there are, each closed by a NUL; -1 where there is anything else. */
    private int texts(int start, int end) {
        if (start >= end || bytes[end - 1] != 0) {
            return -1;
        }
        byte[] data = Arrays.copyOfRange(bytes, start, end);
        String text = new String(data, StandardCharsets.UTF_8);
        return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), data)
                ? (int) text.chars().filter(c -> c == 0).count()
                : -1;
    }
}
