package org.finessebridge.cti.commandline.frame;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.finessebridge.cti.codec.FixedField;
import org.finessebridge.cti.codec.FloatingField;
import org.finessebridge.cti.codec.MessageLayout;
import org.finessebridge.cti.codec.MessageLayouts;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.OpaqueBytes;
import org.jspecify.annotations.Nullable;

/**
 * What is in a frame, as its layout describes it: read from the bytes, so that order, duplicates
 * and unusual forms are all there.
 *
 * @param messageType MessageType of the header
 * @param layout null where the version has no such message
 * @param body all that follows the header
 * @param isOpaque whether there are no fields: nothing of the layout is known, or the bytes do not
 *     fit it
 * @param malformed why the bytes do not fit the layout; null where they do
 * @param fixed the fixed part
 * @param fixedLength the length of a fixed part that ends early; -1 where it is whole
 * @param floating the floating part
 * @param rest what follows the fixed part where that is not published; null where it is
 */
public record FrameContent(
        long messageType,
        @Nullable MessageLayout<?> layout,
        OpaqueBytes body,
        boolean isOpaque,
        @Nullable String malformed,
        List<FixedValue> fixed,
        int fixedLength,
        List<FloatingValue> floating,
        @Nullable OpaqueBytes rest) {

    /** No length: the fixed part is whole. */
    public static final int WHOLE = -1;

    public FrameContent {
        fixed = List.copyOf(fixed);
        floating = List.copyOf(floating);
    }

    /**
     * What is in a frame.
     *
     * @param frame a whole one with its header
     */
    public static FrameContent of(byte[] frame, ProtocolVersion version) {
        ByteBuffer in = ByteBuffer.wrap(frame).position(Integer.BYTES);
        long type = Integer.toUnsignedLong(in.getInt());
        MessageLayout<?> layout = MessageLayouts.ofType(type, version);
        OpaqueBytes body = OpaqueBytes.copyOf(frame, in.position(), in.remaining());
        return layout == null || (layout.isUnpublished() && layout.fixed().isEmpty())
                ? opaque(type, layout, body, null)
                : new Reading(version, layout, in).content(type, body);
    }

    /** The guide's name of the message; null where the version has none. */
    public @Nullable String name() {
        return layout == null ? null : layout.name();
    }

    /** Whether a field of the message may be a password. */
    public boolean maySecret() {
        return layout != null && layout.floating().stream().anyMatch(FloatingField::isSecret);
    }

    private static FrameContent opaque(
            long type, @Nullable MessageLayout<?> layout, OpaqueBytes body, @Nullable String malformed) {
        return new FrameContent(type, layout, body, true, malformed, List.of(), WHOLE, List.of(), null);
    }

    /** Goes through the body of one frame. */
    private static final class Reading {

        private final ProtocolVersion version;
        private final MessageLayout<?> layout;
        private final ByteBuffer in;
        private final int bodyLength;
        private final List<FixedValue> fixed = new ArrayList<>();
        private final List<FloatingValue> floating = new ArrayList<>();
        private int fixedLength = WHOLE;

        Reading(ProtocolVersion version, MessageLayout<?> layout, ByteBuffer in) {
            this.version = version;
            this.layout = layout;
            this.in = in;
            this.bodyLength = in.remaining();
        }

        FrameContent content(long type, OpaqueBytes body) {
            String wrong = fixedPart();
            OpaqueBytes rest = null;
            if (wrong == null && layout.isUnpublished()) {
                byte[] bytes = new byte[in.remaining()];
                in.get(bytes);
                rest = OpaqueBytes.copyOf(bytes);
            }
            while (wrong == null && in.hasRemaining()) {
                wrong = floatingField();
            }
            return wrong != null
                    ? opaque(type, layout, body, wrong)
                    : new FrameContent(type, layout, body, false, null, fixed, fixedLength, floating, rest);
        }

        private @Nullable String fixedPart() {
            for (FixedField field : layout.fixed()) {
                if (!field.isIn(version, bodyLength)) {
                    continue;
                }
                if (!in.hasRemaining()) {
                    fixedLength = bodyLength;
                    return null;
                }
                if (in.remaining() < field.type().size()) {
                    return "ends within %s, after %d of %d bytes"
                            .formatted(
                                    field.name(), in.remaining(), field.type().size());
                }
                fixed.add(new FixedValue(field, FieldData.number(field.type(), in)));
            }
            return null;
        }

        private @Nullable String floatingField() {
            int header = version.floatingTagWidth() + version.floatingLengthWidth();
            if (in.remaining() < header) {
                return "ends within the header of a floating field, after %d of %d bytes"
                        .formatted(in.remaining(), header);
            }
            int tag = number(version.floatingTagWidth());
            int length = number(version.floatingLengthWidth());
            if (in.remaining() < length) {
                return "ends within the floating field with tag %d, after %d of %d bytes"
                        .formatted(tag, in.remaining(), length);
            }
            byte[] data = new byte[length];
            in.get(data);
            floating.add(value(tag, data));
            return null;
        }

        private FloatingValue value(int tag, byte[] data) {
            FloatingField field = layout.floating(tag, data.length);
            Object value = field == null || !field.isIn(version) || !field.fits(data.length)
                    ? null
                    : FieldData.value(field, data);
            boolean isExact = field != null
                    && value != null
                    && !FieldData.isBeyondAscii(value)
                    && Arrays.equals(FieldData.of(field, value), data);
            return new FloatingValue(tag, field, OpaqueBytes.copyOf(data), value, isExact);
        }

        private int number(int width) {
            return width == 1 ? Byte.toUnsignedInt(in.get()) : Short.toUnsignedInt(in.getShort());
        }
    }
}
