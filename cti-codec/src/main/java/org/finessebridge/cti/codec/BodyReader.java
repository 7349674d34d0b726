package org.finessebridge.cti.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.NamedArray;
import org.finessebridge.cti.message.NamedVariable;
import org.finessebridge.cti.message.OpaqueBytes;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.Remainder.Count;
import org.finessebridge.cti.message.Remainder.UnlistedField;
import org.finessebridge.cti.message.Remainder.WireForm;
import org.finessebridge.cti.message.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Reads what follows the header of one frame, for the generated layouts. A field of the fixed part
 * that lies behind the end of the body is absent: 0. The values do not depend on the array.
 */
final class BodyReader {

    /** What a floating counting field says that was not sent. */
    static final int NOT_ANNOUNCED = -1;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    /** The rank of unlisted fields: behind all others. */
    private static final int LAST = Integer.MAX_VALUE;

    private final MessageLayout<?> layout;
    private final ProtocolVersion version;
    private final byte[] bytes;
    private final int start;
    private final int end;
    private int position;

    private int tag;
    private int dataStart;
    private int length;

    /** Of the present field, counted from 0. */
    private int number = -1;

    private int rank = -1;
    private boolean unordered;
    private @Nullable List<UnlistedField> unlisted;
    private @Nullable BitSet unlistedNumbers;
    private @Nullable Map<Integer, WireForm> forms;
    private @Nullable Map<String, Count> counts;

    BodyReader(MessageLayout<?> layout, ProtocolVersion version, byte[] bytes, int start, int end) {
        this.layout = layout;
        this.version = version;
        this.bytes = bytes;
        this.start = start;
        this.end = end;
        this.position = start;
    }

    // ---- the fixed part

    boolean has(int since) {
        return version.has(since);
    }

    /** Whether a field of 4 bytes is there; see {@link Fixed#bodies()}. */
    boolean has(int since, int... bodies) {
        for (int body : bodies) {
            if (end - start == body) {
                return true;
            }
            if (end - start == body - Integer.BYTES) {
                return false;
            }
        }
        return version.has(since);
    }

    long uint() {
        return lacks(Integer.BYTES) ? 0 : Integer.toUnsignedLong(nextInt());
    }

    int int32() {
        return lacks(Integer.BYTES) ? 0 : nextInt();
    }

    int ushort() {
        return lacks(Short.BYTES) ? 0 : Short.toUnsignedInt(nextShort());
    }

    int uchar() {
        return lacks(1) ? 0 : Byte.toUnsignedInt(bytes[position++]);
    }

    boolean bool() {
        return !lacks(Short.BYTES) && nextShort() != 0;
    }

    Instant time() {
        return Instant.ofEpochSecond(uint());
    }

    /** Everything to the end. */
    OpaqueBytes rest() {
        OpaqueBytes rest = OpaqueBytes.copyOf(bytes, position, end - position);
        position = end;
        return rest;
    }

    private boolean lacks(int size) {
        if (end - position >= size) {
            return false;
        }
        if (position != end) {
            throw layout.malformed("ends within its fixed part");
        }
        return true;
    }

    private int nextInt() {
        int value = (int) INT.get(bytes, position);
        position += Integer.BYTES;
        return value;
    }

    private short nextShort() {
        short value = (short) SHORT.get(bytes, position);
        position += Short.BYTES;
        return value;
    }

    // ---- the floating part

    /** Goes to the next floating field; false at the end. */
    boolean nextField() {
        int left = end - position;
        if (left == 0) {
            return false;
        }
        int tagWidth = version.floatingTagWidth();
        int lengthWidth = version.floatingLengthWidth();
        if (left < tagWidth + lengthWidth) {
            throw layout.malformed("ends within the header of a floating field");
        }
        tag = tagWidth == 1 ? bytes[position++] & 0xFF : nextShort() & 0xFFFF;
        length = lengthWidth == 1 ? bytes[position++] & 0xFF : nextShort() & 0xFFFF;
        if (length > end - position) {
            throw layout.malformed(
                    "ends within floating field %d: %d bytes of %d".formatted(tag, end - position, length));
        }
        dataStart = position;
        position += length;
        number++;
        return true;
    }

    int tag() {
        return tag;
    }

    /** Whether the field has data of a size. */
    boolean fits(int size) {
        return length == size;
    }

    /** Whether the field holds a whole number of values of a size. */
    boolean holds(int size) {
        return length % size == 0;
    }

    /** The place of the present field in the layout's order. */
    void at(int place) {
        if (place < rank) {
            unordered = true;
        }
        rank = place;
    }

    boolean isUccx() {
        return version.isUccx();
    }

    /** Whether the field holds data of a list's member that can be written again. */
    boolean isAtMost(int max) {
        return length <= max;
    }

    /** Whether the field holds text of a list's member that can be written again. */
    boolean fitsText(int max) {
        return length <= max
                && (WireText.isAscii(bytes, dataStart, end()) || text().getBytes(StandardCharsets.UTF_8).length < max);
    }

    /** Keeps the present field as one that the layout does not list. */
    void keep() {
        rank = LAST;
        List<UnlistedField> kept = unlisted;
        BitSet numbers = unlistedNumbers;
        if (kept == null || numbers == null) {
            kept = new ArrayList<>();
            unlisted = kept;
            numbers = new BitSet();
            unlistedNumbers = numbers;
        }
        kept.add(new UnlistedField(tag, data()));
        numbers.set(number);
    }

    long uintField() {
        return Integer.toUnsignedLong((int) INT.get(bytes, dataStart));
    }

    int intField() {
        return (int) INT.get(bytes, dataStart);
    }

    int ushortField() {
        return Short.toUnsignedInt((short) SHORT.get(bytes, dataStart));
    }

    int ucharField() {
        return Byte.toUnsignedInt(bytes[dataStart]);
    }

    boolean boolField() {
        return ushortField() != 0;
    }

    Instant timeField() {
        return Instant.ofEpochSecond(uintField());
    }

    OpaqueBytes data() {
        return OpaqueBytes.copyOf(bytes, dataStart, length);
    }

    /** Text of a list's member. */
    String text() {
        return WireText.of(bytes, dataStart, dataStart + length);
    }

    /** Text of a field of the message; an unusual form is kept. */
    String text(int usualTag, int max) {
        boolean isUsual = tag == usualTag && length <= max;
        if (isUsual && WireText.isAscii(bytes, dataStart, end())) {
            return new String(bytes, dataStart, length - 1, StandardCharsets.ISO_8859_1);
        }
        String text = text();
        if (!isUsual || !WireText.isWrittenSo(text, bytes, dataStart, end())) {
            keepForm(usualTag);
        }
        return text;
    }

    Secret secret(int usualTag, int max) {
        return new Secret(text(usualTag, max));
    }

    /** Bytes of a field of the message; an unusual form is kept. */
    OpaqueBytes opaque(int usualTag, int max) {
        if (tag != usualTag || length > max) {
            keepForm(usualTag);
        }
        return data();
    }

    List<Long> uintArray() {
        List<Long> values = new ArrayList<>(length / Integer.BYTES);
        for (int at = dataStart; at < dataStart + length; at += Integer.BYTES) {
            values.add(Integer.toUnsignedLong((int) INT.get(bytes, at)));
        }
        return values;
    }

    List<Integer> ushortArray() {
        List<Integer> values = new ArrayList<>(length / Short.BYTES);
        for (int at = dataStart; at < dataStart + length; at += Short.BYTES) {
            values.add(Short.toUnsignedInt((short) SHORT.get(bytes, at)));
        }
        return values;
    }

    /** The variable, or null where the data is none. */
    @Nullable
    NamedVariable namedVariable() {
        int nameEnd = nulFrom(dataStart);
        if (nameEnd < 0) {
            return null;
        }
        NamedVariable variable =
                new NamedVariable(WireText.of(bytes, dataStart, nameEnd), WireText.of(bytes, nameEnd + 1, end()));
        return NamedValueLimits.fits(variable.name(), variable.value()) ? variable : null;
    }

    /** The element, or null where the data is none. */
    @Nullable
    NamedArray namedArray() {
        int nameEnd = nulFrom(dataStart + 1);
        if (nameEnd < 0) {
            return null;
        }
        NamedArray element = new NamedArray(
                bytes[dataStart] & 0xFF,
                WireText.of(bytes, dataStart + 1, nameEnd),
                WireText.of(bytes, nameEnd + 1, end()));
        return NamedValueLimits.fits(element.name(), element.value()) ? element : null;
    }

    // ---- the end

    /** Compares what a counting field said with its list. */
    void count(String name, int announced, int usual, int listed) {
        if (announced != usual) {
            Map<String, Count> kept = counts;
            if (kept == null) {
                kept = new LinkedHashMap<>();
                counts = kept;
            }
            kept.put(name, new Count(announced, listed));
        }
    }

    Remainder remainder(int floatingStart) {
        if (unlisted == null && forms == null && counts == null && !unordered) {
            return Remainder.NONE;
        }
        return new Remainder(
                unlisted == null ? List.of() : unlisted,
                unordered ? order(floatingStart) : List.of(),
                forms == null ? Map.of() : forms,
                counts == null ? Map.of() : counts);
    }

    /** Where the floating part begins: called before its first field. */
    int position() {
        return position;
    }

    private List<Integer> order(int floatingStart) {
        List<Integer> order = new ArrayList<>();
        BitSet numbers = unlistedNumbers;
        position = floatingStart;
        number = -1;
        while (nextField()) {
            order.add(numbers != null && numbers.get(number) ? Remainder.UNLISTED : tag);
        }
        return order;
    }

    private void keepForm(int usualTag) {
        Map<Integer, WireForm> kept = forms;
        if (kept == null) {
            kept = new LinkedHashMap<>();
            forms = kept;
        }
        kept.put(usualTag, new WireForm(tag, data()));
    }

    /** Where the data of the present field ends. */
    private int end() {
        return dataStart + length;
    }

    /** The place of the first NUL within the present field, or -1. */
    private int nulFrom(int from) {
        for (int i = from; i < end(); i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }
}
