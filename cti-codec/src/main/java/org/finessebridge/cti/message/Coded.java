package org.finessebridge.cti.message;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/**
 * A number of an enumeration, kept as it came: servers newer than this codec send numbers that it
 * has no name for.
 *
 * @param type the enumeration
 * @param raw the number on the wire
 */
public record Coded<E extends Enum<E> & CtiCode>(Class<E> type, long raw) {

    private static final ClassValue<Map<Long, Coded<?>>> NAMED =
            new ClassValue<>() {
                @Override
                protected Map<Long, Coded<?>> computeValue(Class<?> type) {
                    return namesOf(type);
                }
            };

    /** The number of a name. */
    public static <E extends Enum<E> & CtiCode> Coded<E> of(E value) {
        return of(value.getDeclaringClass(), value.code());
    }

    /** A number, with or without a name. */
    @SuppressWarnings("unchecked") // the map of E holds Coded<E> only
    public static <E extends Enum<E> & CtiCode> Coded<E> of(Class<E> type, long raw) {
        Coded<?> named = NAMED.get(type).get(raw);
        return named == null ? new Coded<>(type, raw) : (Coded<E>) named;
    }

    /** The name, or null where the guide has none for the number. */
    public @Nullable E known() {
        for (E value : type.getEnumConstants()) {
            if (value.code() == raw) {
                return value;
            }
        }
        return null;
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

    private static Map<Long, Coded<?>> namesOf(Class<?> type) {
        Map<Long, Coded<?>> names = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            long code = ((CtiCode) constant).code();
            names.put(code, uncheckedOf(type, code));
        }
        return Map.copyOf(names);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // only enumerations reach the map
    private static Coded<?> uncheckedOf(Class<?> type, long code) {
        return new Coded(type, code);
    }
}
