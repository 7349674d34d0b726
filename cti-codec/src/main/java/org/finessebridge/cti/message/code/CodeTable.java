package org.finessebridge.cti.message.code;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one enumeration, with an instance of {@link Coded} made once for each that has a
 * name. May be used from any thread.
 *
 * @param <E> the enumeration
 */
public final class CodeTable<E extends Enum<E> & CtiCode> {

    /** Most enumerations count from 0; few numbers lie far off. */
    private static final int DENSE = 512;

    private static final ClassValue<CodeTable<?>> TABLES = new ClassValue<>() {
        @Override
        protected CodeTable<?> computeValue(Class<?> type) {
            return tableOf(type);
        }
    };

    private final Class<E> type;
    private final Coded<E>[] dense;
    private final Map<Long, Coded<E>> sparse = new HashMap<>();
    private final Map<Long, E> names = new HashMap<>();

    @SuppressWarnings({"unchecked", "rawtypes"}) // no array of a generic type can be made
    private CodeTable(Class<E> type) {
        this.type = type;
        int size = 0;
        for (E value : type.getEnumConstants()) {
            names.put((long) value.code(), value);
            if (value.code() < DENSE) {
                size = Math.max(size, value.code() + 1);
            } else {
                sparse.put((long) value.code(), new Coded<>(type, value.code()));
            }
        }
        dense = new Coded[size];
        for (int code = 0; code < size; code++) {
            dense[code] = new Coded<>(type, code);
        }
    }

    /** The table of an enumeration. */
    @SuppressWarnings("unchecked") // the table of E holds E only
    public static <E extends Enum<E> & CtiCode> CodeTable<E> of(Class<E> type) {
        return (CodeTable<E>) TABLES.get(type);
    }

    /** A number, with or without a name. */
    public Coded<E> coded(long raw) {
        if (raw >= 0 && raw < dense.length) {
            return dense[(int) raw];
        }
        Coded<E> known = sparse.get(raw);
        return known == null ? new Coded<>(type, raw) : known;
    }

    /** The name of a number, or null where the guide has none. */
    @Nullable
    E name(long raw) {
        return names.get(raw);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // only enumerations reach the map
    private static CodeTable<?> tableOf(Class<?> type) {
        return new CodeTable(type);
    }
}
