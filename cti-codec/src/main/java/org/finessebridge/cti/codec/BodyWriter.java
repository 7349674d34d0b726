package org.finessebridge.cti.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.NamedArray;
import org.finessebridge.cti.message.NamedVariable;
import org.finessebridge.cti.message.OpaqueBytes;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.Remainder.Count;
import org.finessebridge.cti.message.Remainder.UnlistedField;
import org.finessebridge.cti.message.Remainder.WireForm;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.code.Coded;
import org.jspecify.annotations.Nullable;

/**
 * Writes what follows the header of one frame, for the generated layouts. It is used again for the
 * next message, on the same thread; a frame that would be too long is refused.
 */
final class BodyWriter {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final long UINT_MAX = 0xFFFF_FFFFL;

    private final byte[] bytes = new byte[MessageLayouts.MAX_FRAME_LENGTH - MessageLayouts.HEADER_LENGTH];
    private ProtocolVersion version = ProtocolVersion.V20;
    private Remainder remainder = Remainder.NONE;
    private boolean plain = true;
    private int position;
    private int floatingStart;
    private int namedValues;

    /** Begins a message. */
    void begin(ProtocolVersion ofVersion, Remainder ofMessage) {
        version = ofVersion;
        remainder = ofMessage;
        plain = ofMessage.isEmpty();
        position = 0;
        namedValues = 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return position;
    }

    boolean has(int since) {
        return version.has(since);
    }

    boolean isUccx() {
        return version.isUccx();
    }

    // ---- the fixed part

    void uint(String name, long value) {
        room(Integer.BYTES);
        INT.set(bytes, position, (int) within(name, value, UINT_MAX));
        position += Integer.BYTES;
    }

    void int32(int value) {
        room(Integer.BYTES);
        INT.set(bytes, position, value);
        position += Integer.BYTES;
    }

    void ushort(String name, long value) {
        room(Short.BYTES);
        SHORT.set(bytes, position, (short) within(name, value, 0xFFFF));
        position += Short.BYTES;
    }

    void uchar(String name, long value) {
        room(1);
        bytes[position++] = (byte) within(name, value, 0xFF);
    }

    void bool(boolean value) {
        ushort("", value ? 1 : 0);
    }

    void time(String name, Instant value) {
        uint(name, value.getEpochSecond());
    }

    void rest(OpaqueBytes body) {
        room(body.length());
        body.copyTo(bytes, position);
        position += body.length();
    }

    /** What a counting field says: usually the length of its list. */
    int count(String name, int listed, int usual) {
        if (!plain) {
            Count kept = remainder.counts().get(name);
            if (kept != null && kept.listed() == listed) {
                return kept.announced();
            }
        }
        return usual;
    }

    // ---- the floating part

    /** Ends the fixed part. */
    void floating() {
        floatingStart = position;
    }

    /** A counting field that floats: left out where the count is negative. */
    void countField(int tag, String name, int count) {
        if (count >= 0) {
            header(tag, Short.BYTES);
            ushort(name, count);
        }
    }

    void uintField(int tag, String name, @Nullable Long value) {
        if (value != null) {
            header(tag, Integer.BYTES);
            uint(name, value);
        }
    }

    void uintField(int tag, String name, @Nullable Coded<?> value) {
        if (value != null) {
            header(tag, Integer.BYTES);
            uint(name, value.raw());
        }
    }

    void intField(int tag, @Nullable Integer value) {
        if (value != null) {
            header(tag, Integer.BYTES);
            int32(value);
        }
    }

    void ushortField(int tag, String name, @Nullable Integer value) {
        if (value != null) {
            header(tag, Short.BYTES);
            ushort(name, value);
        }
    }

    void ushortField(int tag, String name, @Nullable Coded<?> value) {
        if (value != null) {
            header(tag, Short.BYTES);
            ushort(name, value.raw());
        }
    }

    void ucharField(int tag, String name, @Nullable Integer value) {
        if (value != null) {
            header(tag, 1);
            uchar(name, value);
        }
    }

    void boolField(int tag, @Nullable Boolean value) {
        if (value != null) {
            header(tag, Short.BYTES);
            bool(value);
        }
    }

    void timeField(int tag, String name, @Nullable Instant value) {
        if (value != null) {
            header(tag, Integer.BYTES);
            time(name, value);
        }
    }

    void uintArray(int tag, String name, @Nullable List<Long> values) {
        if (values != null) {
            header(tag, values.size() * Integer.BYTES);
            values.forEach(value -> uint(name, value));
        }
    }

    void ushortArray(int tag, String name, @Nullable List<Integer> values) {
        if (values != null) {
            header(tag, values.size() * Short.BYTES);
            values.forEach(value -> ushort(name, value));
        }
    }

    /** Text of a field of the message, which may stand in the form that it had. */
    void text(int tag, int max, String name, @Nullable String value) {
        if (value != null && (plain || !writeForm(tag, value))) {
            textField(tag, max, name, value);
        }
    }

    void secret(int tag, int max, String name, @Nullable Secret value) {
        if (value != null) {
            text(tag, max, name, value.value());
        }
    }

    /** Bytes of a field of the message, which may stand in the form that they had. */
    void opaque(int tag, int max, String name, @Nullable OpaqueBytes value) {
        if (value != null && (plain || !writeForm(tag, value))) {
            opaqueField(tag, max, name, value);
        }
    }

    /** Bytes of a list's member. */
    void opaqueField(int tag, int max, String name, @Nullable OpaqueBytes value) {
        if (value == null) {
            return;
        }
        if (value.length() > max) {
            throw tooLong(name, value.length(), max);
        }
        raw(tag, value);
    }

    /** Text of a list's member. */
    void textField(int tag, int max, String name, @Nullable String value) {
        if (value == null) {
            return;
        }
        int start = header(tag, 0);
        plainText(name, value);
        int length = position - start;
        if (length > max) {
            throw tooLong(name, length, max);
        }
        setLength(tag, start, length);
    }

    void namedVariable(int tag, int max, String name, @Nullable NamedVariable variable) {
        if (variable != null) {
            int start = header(tag, 0);
            namedValue(start, tag, max, name, variable.name(), variable.value());
        }
    }

    void namedArray(int tag, int max, String name, @Nullable NamedArray element) {
        if (element != null) {
            int start = header(tag, 0);
            uchar(name, element.index());
            namedValue(start, tag, max, name, element.name(), element.value());
        }
    }

    private void namedValue(int start, int tag, int max, String field, String name, String value) {
        if (!NamedValueLimits.fits(name, value)) {
            throw new UnencodableMessageException(field + ": the name or the value is too long");
        }
        plainText(field, name);
        plainText(field, value);
        int length = position - start;
        if (length > max) {
            throw tooLong(field, length, max);
        }
        setLength(tag, start, length);
        namedValues += length;
        if (namedValues > NamedValueLimits.OF_A_MESSAGE) {
            throw new UnencodableMessageException("%s: more than %d bytes of named variables and arrays"
                    .formatted(field, NamedValueLimits.OF_A_MESSAGE));
        }
    }

    // ---- the end

    /** Writes what the layout does not list, and restores the order in which the fields came. */
    void end() {
        if (plain) {
            return;
        }
        int unlistedStart = position;
        for (UnlistedField field : remainder.unlisted()) {
            raw(field.tag(), field.data());
        }
        if (!remainder.order().isEmpty()) {
            FloatingOrder.restore(version, bytes, floatingStart, unlistedStart, position, remainder.order());
        }
    }

    // ---- pieces

    private void raw(int tag, OpaqueBytes data) {
        header(tag, data.length());
        rest(data);
    }

    private boolean writeForm(int tag, Object value) {
        WireForm form = remainder.forms().get(tag);
        if (form == null || !standsFor(form.data(), value)) {
            return false;
        }
        raw(form.tag(), form.data());
        return true;
    }

    private static boolean standsFor(OpaqueBytes data, Object value) {
        if (value instanceof OpaqueBytes) {
            return data.equals(value);
        }
        byte[] form = data.toByteArray();
        return WireText.of(form, 0, form.length).equals(value);
    }

    /** Writes the header of a field; returns where its data begins. */
    private int header(int tag, int length) {
        if (tag > version.largestTag()) {
            throw new UnencodableMessageException(
                    "tag %d does not exist in protocol version %s".formatted(tag, version));
        }
        room(2 * Short.BYTES);
        if (version.floatingTagWidth() == 1) {
            bytes[position++] = (byte) tag;
        } else {
            SHORT.set(bytes, position, (short) tag);
            position += Short.BYTES;
        }
        position += version.floatingLengthWidth();
        setLength(tag, position, length);
        return position;
    }

    private void setLength(int tag, int start, int length) {
        if (length > version.largestLength()) {
            throw new UnencodableMessageException("floating field %d: %d bytes do not fit".formatted(tag, length));
        }
        if (version.floatingLengthWidth() == 1) {
            bytes[start - 1] = (byte) length;
        } else {
            SHORT.set(bytes, start - Short.BYTES, (short) length);
        }
    }

    /** A text and its NUL. */
    private void plainText(String name, String text) {
        room(text.length() + 1);
        int end = WireText.writeAscii(name, text, bytes, position);
        if (end < 0) {
            byte[] encoded = WireText.utf8(name, text);
            room(encoded.length + 1);
            System.arraycopy(encoded, 0, bytes, position, encoded.length);
            end = position + encoded.length;
            bytes[end++] = 0;
        }
        position = end;
    }

    private void room(int size) {
        if (size > bytes.length - position) {
            throw new UnencodableMessageException(
                    "more than the %d bytes that fit in a frame".formatted(MessageLayouts.MAX_FRAME_LENGTH));
        }
    }

    private static long within(String name, long value, long max) {
        if (value < 0 || value > max) {
            throw new UnencodableMessageException("%s: %d is not one of 0 to %d".formatted(name, value, max));
        }
        return value;
    }

    private static UnencodableMessageException tooLong(String name, int length, int max) {
        return new UnencodableMessageException("%s: %d bytes, at most %d fit".formatted(name, length, max));
    }

    /** Forgets the message: it may hold a password. */
    void clear() {
        Arrays.fill(bytes, 0, position, (byte) 0);
        remainder = Remainder.NONE;
        position = 0;
    }
}
