package org.finessebridge.cti.layout;

/**
 * The data types of GED-188 (CTI Server Message Reference Guide, "Data types"). Everything is
 * big-endian and packed.
 */
public enum WireType {
    /** Unsigned, 4 bytes; a {@code long}, or a {@code Coded}. */
    UINT(4),
    /** Signed, 4 bytes; an {@code int}. */
    INT(4),
    /** Unsigned, 2 bytes; an {@code int}, or a {@code Coded}. */
    USHORT(2),
    /** Unsigned, 1 byte; an {@code int}, or a {@code Coded}. */
    UCHAR(1),
    /** 2 bytes, 0 is false; a {@code boolean}. */
    BOOL(2),
    /** Seconds since 1970-01-01 UTC, unsigned, 4 bytes; an {@code Instant}. */
    TIME(4),
    /** Text closed by a NUL that is sent and counted; floating fields only. */
    STRING(-1),
    /** Opaque bytes, or a {@code Secret} closed by a NUL; floating fields only. */
    UNSPEC(-1),
    /** A name and a value, each closed by a NUL: a {@code NamedVariable}; floating fields only. */
    NAMEDVAR(-1),
    /** An index, a name and a value: a {@code NamedArray}; floating fields only. */
    NAMEDARRAY(-1),
    /** Any number of UINTs in one field: a list of {@code Long}; floating fields only. */
    UINT_ARRAY(-1),
    /** Any number of USHORTs in one field: a list of {@code Integer}; floating fields only. */
    USHORT_ARRAY(-1);

    private final int size;

    WireType(int size) {
        this.size = size;
    }

    /** The size in bytes, or -1 where it varies. */
    public int size() {
        return size;
    }
}
