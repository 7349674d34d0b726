package org.finessebridge.cti.message.code;

import org.jspecify.annotations.Nullable;

/**
 * A number of an enumeration, kept as it came: servers newer than this codec send numbers that it
 * has no name for.
 *
 * @param type the enumeration
 * @param raw the number on the wire
 */
public record Coded<E extends Enum<E> & CtiCode>(Class<E> type, long raw) {

    /** The number of a name. */
    public static <E extends Enum<E> & CtiCode> Coded<E> of(E value) {
        return of(value.getDeclaringClass(), value.code());
    }

    /** A number, with or without a name. */
    public static <E extends Enum<E> & CtiCode> Coded<E> of(Class<E> type, long raw) {
        return CodeTable.of(type).coded(raw);
    }

    /** The name, or null where the guide has none for the number. */
    public @Nullable E known() {
        return CodeTable.of(type).name(raw);
    }

    /** Whether the number is that of the name. */
    public boolean is(E value) {
        return value.code() == raw;
    }

    /** The number and its name: {@code 2 (NOT_READY)}, or {@code 77} where it has none. */
    @Override
    public String toString() {
        E known = known();
        return known == null ? Long.toString(raw) : raw + " (" + known.name() + ")";
    }
}
