package org.finessebridge.cti.layout;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;

import org.finessebridge.cti.message.Coded;
import org.finessebridge.cti.message.CtiCode;
import org.finessebridge.cti.message.Secret;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Reads and writes a value of one wire type as one Java type. */
abstract sealed class ValueCodec {

    private static final long UINT_MAX = 0xFFFF_FFFFL;

    /** The value in the bytes; the buffer's reader index moves behind them. */
    abstract Object read(ByteBuf in, int length);

    /** Writes the value; an IllegalArgumentException says why it does not fit. */
    abstract void write(Object value, ByteBuf out);

    /** What a fixed field holds that is not on the wire. */
    abstract @Nullable Object absent();

    /** The codec for a component's declared type, or null where the two do not go together. */
    static @Nullable ValueCodec of(WireType wire, Type java) {
        return switch (wire) {
            case STRING, UNSPEC ->
                    java == String.class || java == Secret.class
                            ? new TextValue(java == Secret.class)
                            : null;
            case BOOL -> java == boolean.class ? new BooleanValue() : null;
            case TIME -> java == Instant.class ? new TimeValue() : null;
            case UINT, INT, USHORT, UCHAR -> ofNumber(wire, java);
        };
    }

    private static @Nullable ValueCodec ofNumber(WireType wire, Type java) {
        if (java instanceof ParameterizedType coded && coded.getRawType() == Coded.class) {
            return ofCoded(wire, coded);
        }
        boolean fits =
                wire == WireType.UINT
                        ? java == long.class || java == Long.class
                        : java == int.class || java == Integer.class;
        return fits ? new NumberValue(wire) : null;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Coded bounds its parameter
    private static ValueCodec ofCoded(WireType wire, ParameterizedType coded) {
        return new CodedValue(wire, (Class<?>) coded.getActualTypeArguments()[0]);
    }

    static long readNumber(WireType type, ByteBuf in) {
        return switch (type) {
            case UINT -> in.readUnsignedInt();
            case INT -> in.readInt();
            case USHORT -> in.readUnsignedShort();
            case UCHAR -> in.readUnsignedByte();
            case BOOL, TIME, STRING, UNSPEC -> throw new IllegalStateException(type.name());
        };
    }

    static void writeNumber(WireType type, long value, ByteBuf out) {
        switch (type) {
            case UINT -> out.writeInt((int) within(value, 0, UINT_MAX));
            case INT -> out.writeInt((int) within(value, Integer.MIN_VALUE, Integer.MAX_VALUE));
            case USHORT -> out.writeShort((int) within(value, 0, 0xFFFF));
            case UCHAR -> out.writeByte((int) within(value, 0, 0xFF));
            case BOOL, TIME, STRING, UNSPEC -> throw new IllegalStateException(type.name());
        }
    }

    private static long within(long value, long min, long max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(
                    "%d is not one of %d to %d".formatted(value, min, max));
        }
        return value;
    }

    /** UINT, INT, USHORT, UCHAR as long or int. */
    static final class NumberValue extends ValueCodec {
        private final WireType type;

        NumberValue(WireType type) {
            this.type = type;
        }

        @Override
        Object read(ByteBuf in, int length) {
            long value = readNumber(type, in);
            if (type == WireType.UINT) {
                return value;
            }
            return (int) value;
        }

        @Override
        void write(Object value, ByteBuf out) {
            writeNumber(type, ((Number) value).longValue(), out);
        }

        @Override
        Object absent() {
            if (type == WireType.UINT) {
                return 0L;
            }
            return 0;
        }
    }

    /** A number of an enumeration. */
    static final class CodedValue<E extends Enum<E> & CtiCode> extends ValueCodec {
        private final WireType type;
        private final Class<E> enumeration;

        CodedValue(WireType type, Class<E> enumeration) {
            this.type = type;
            this.enumeration = enumeration;
        }

        @Override
        Object read(ByteBuf in, int length) {
            return Coded.of(enumeration, readNumber(type, in));
        }

        @Override
        void write(Object value, ByteBuf out) {
            writeNumber(type, ((Coded<?>) value).raw(), out);
        }

        @Override
        Object absent() {
            return Coded.of(enumeration, 0);
        }
    }

    /** BOOL: 0 is false, anything else true; true is sent as 1. */
    static final class BooleanValue extends ValueCodec {
        @Override
        Object read(ByteBuf in, int length) {
            return in.readShort() != 0;
        }

        @Override
        void write(Object value, ByteBuf out) {
            out.writeShort((Boolean) value ? 1 : 0);
        }

        @Override
        Object absent() {
            return false;
        }
    }

    /** TIME: unsigned seconds. */
    static final class TimeValue extends ValueCodec {
        @Override
        Object read(ByteBuf in, int length) {
            return Instant.ofEpochSecond(in.readUnsignedInt());
        }

        @Override
        void write(Object value, ByteBuf out) {
            writeNumber(WireType.UINT, ((Instant) value).getEpochSecond(), out);
        }

        @Override
        Object absent() {
            return Instant.EPOCH;
        }
    }

    /** STRING, and UNSPEC that holds a password: the text up to the first NUL. */
    static final class TextValue extends ValueCodec {
        private final boolean secret;

        TextValue(boolean secret) {
            this.secret = secret;
        }

        @Override
        Object read(ByteBuf in, int length) {
            int start = in.readerIndex();
            int nul = in.indexOf(start, start + length, (byte) 0);
            int end = nul < 0 ? start + length : nul;
            String text = in.toString(start, end - start, StandardCharsets.UTF_8);
            in.skipBytes(length);
            if (secret) {
                return new Secret(text);
            }
            return text;
        }

        @Override
        void write(Object value, ByteBuf out) {
            String text = value instanceof Secret held ? held.value() : (String) value;
            if (text.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("a text cannot hold a NUL");
            }
            ByteBufUtil.writeUtf8(out, text);
            out.writeByte(0);
        }

        @Override
        @Nullable Object absent() {
            return null;
        }

        /** Whether the bytes are how {@link #write} would write the text that they hold. */
        static boolean isUsualForm(ByteBuf in, int start, int length, int max) {
            if (length == 0 || length > max || in.getByte(start + length - 1) != 0) {
                return false;
            }
            for (int i = start; i < start + length - 1; i++) {
                if (in.getByte(i) <= 0) {
                    return false; // an early NUL, or not ASCII
                }
            }
            return true;
        }
    }
}
