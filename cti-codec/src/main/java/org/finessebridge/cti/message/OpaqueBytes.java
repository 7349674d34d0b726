package org.finessebridge.cti.message;

import java.util.Arrays;
import java.util.HexFormat;

/** Bytes whose meaning the codec does not know. Immutable; equal by content. */
public final class OpaqueBytes {

    /** No bytes. */
    public static final OpaqueBytes EMPTY = new OpaqueBytes(new byte[0]);

    private static final int SHOWN = 64;

    private final byte[] bytes;

    private OpaqueBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of the bytes. */
    public static OpaqueBytes copyOf(byte... bytes) {
        return bytes.length == 0 ? EMPTY : new OpaqueBytes(bytes.clone());
    }

    /** A copy of a part of an array. */
    public static OpaqueBytes copyOf(byte[] array, int from, int length) {
        return length == 0 ? EMPTY : new OpaqueBytes(Arrays.copyOfRange(array, from, from + length));
    }

    /** Copies the bytes into an array. */
    public void copyTo(byte[] array, int at) {
        System.arraycopy(bytes, 0, array, at, bytes.length);
    }

    /** How many bytes. */
    public int length() {
        return bytes.length;
    }

    /** A copy of the bytes. */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OpaqueBytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Hexadecimal digits, at most 64 bytes of them. */
    @Override
    public String toString() {
        String hex = HexFormat.of().formatHex(bytes, 0, Math.min(SHOWN, bytes.length));
        return bytes.length <= SHOWN ? hex : hex + "... (" + bytes.length + " bytes)";
    }
}
