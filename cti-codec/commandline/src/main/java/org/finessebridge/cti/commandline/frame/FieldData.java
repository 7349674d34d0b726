package org.finessebridge.cti.commandline.frame;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.cti.codec.FloatingField;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.NamedArray;
import org.finessebridge.cti.message.NamedVariable;
import org.finessebridge.cti.message.OpaqueBytes;
import org.jspecify.annotations.Nullable;

/**
 * The data of floating fields and what it stands for: a {@code Long} for every number, a {@code
 * String} for texts and passwords, a {@code List} of {@code Long} for arrays, {@link
 * NamedVariable}, {@link NamedArray}, and {@link OpaqueBytes}.
 */
public final class FieldData {

    private FieldData() {}

    /** The value of data of a length that fits the field; null where it is none. */
    static @Nullable Object value(FloatingField field, byte[] data) {
        return switch (field.type()) {
            case STRING -> text(data, 0, data.length);
            case UNSPEC -> field.isSecret() ? text(data, 0, data.length) : OpaqueBytes.copyOf(data);
            case NAMEDVAR -> {
                int nameEnd = nulFrom(data, 0);
                yield nameEnd < 0
                        ? null
                        : new NamedVariable(text(data, 0, nameEnd), text(data, nameEnd + 1, data.length));
            }
            case NAMEDARRAY -> {
                int nameEnd = nulFrom(data, 1);
                yield nameEnd < 0
                        ? null
                        : new NamedArray(data[0] & 0xFF, text(data, 1, nameEnd), text(data, nameEnd + 1, data.length));
            }
            case UINT_ARRAY, USHORT_ARRAY -> {
                ByteBuffer in = ByteBuffer.wrap(data);
                List<Long> numbers = new ArrayList<>();
                while (in.hasRemaining()) {
                    numbers.add(number(element(field.type()), in));
                }
                yield numbers;
            }
            default -> number(field.type(), ByteBuffer.wrap(data));
        };
    }

    /**
     * The data of a value: of one that {@link #value} may give, with numbers that fit their types.
     */
    public static byte[] of(FloatingField field, Object value) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        switch (value) {
            case String text -> append(text, data);
            case OpaqueBytes bytes -> data.writeBytes(bytes.toByteArray());
            case NamedVariable(String name, String text) -> {
                append(name, data);
                append(text, data);
            }
            case NamedArray(int index, String name, String text) -> {
                data.write(index);
                append(name, data);
                append(text, data);
            }
            case List<?> numbers -> numbers.forEach(each -> data.writeBytes(bytes(element(field.type()), (Long) each)));
            case Long number -> data.writeBytes(bytes(field.type(), number));
            default -> throw new IllegalArgumentException(value.getClass().getName());
        }
        return data.toByteArray();
    }

    /** The type of an array's elements; of other types the type itself. */
    public static WireType element(WireType type) {
        return switch (type) {
            case UINT_ARRAY -> WireType.UINT;
            case USHORT_ARRAY -> WireType.USHORT;
            default -> type;
        };
    }

    /** Reads a number. */
    static long number(WireType type, ByteBuffer in) {
        return switch (type) {
            case INT -> in.getInt();
            case USHORT, BOOL -> Short.toUnsignedInt(in.getShort());
            case UCHAR -> Byte.toUnsignedInt(in.get());
            default -> Integer.toUnsignedLong(in.getInt());
        };
    }

    /** The bytes of a number that fits its type. */
    public static byte[] bytes(WireType type, long number) {
        ByteBuffer out = ByteBuffer.allocate(type.size());
        switch (type.size()) {
            case 1 -> out.put((byte) number);
            case 2 -> out.putShort((short) number);
            default -> out.putInt((int) number);
        }
        return out.array();
    }

    /** The smallest number of a type. */
    public static long smallest(WireType type) {
        return type == WireType.INT ? Integer.MIN_VALUE : 0;
    }

    /** The largest number of a type. */
    public static long largest(WireType type) {
        return type == WireType.INT ? Integer.MAX_VALUE : (1L << (Byte.SIZE * type.size())) - 1;
    }

    /** Whether a value has texts in it that are not ASCII. */
    static boolean isBeyondAscii(@Nullable Object value) {
        return switch (value) {
            case String text -> text.chars().anyMatch(c -> c > 0x7F);
            case NamedVariable(String name, String text) -> isBeyondAscii(name) || isBeyondAscii(text);
            case NamedArray(int index, String name, String text) -> isBeyondAscii(name) || isBeyondAscii(text);
            case null, default -> false;
        };
    }

    private static void append(String text, ByteArrayOutputStream data) {
        data.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        data.write(0);
    }

    private static int nulFrom(byte[] data, int from) {
        for (int i = from; i < data.length; i++) {
            if (data[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The text up to the first NUL. */
    private static String text(byte[] data, int from, int to) {
        int nul = nulFrom(data, from);
        int end = nul < 0 || nul > to ? to : nul;
        return new String(data, from, end - from, StandardCharsets.UTF_8);
    }
}
