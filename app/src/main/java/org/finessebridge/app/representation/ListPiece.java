package org.finessebridge.app.representation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a list that a client has asked for.
 *
 * @param offset how many objects come before it
 * @param limit how many it has at most
 */
record ListPiece(int offset, int limit) {

    private static final int LONGEST_NUMBER = 9;

    /**
     * What a query asks for; null where it asks for no piece.
     *
     * @throws FinesseApiException 400 where a value is no number, or of no use
     */
    static @Nullable ListPiece of(@Nullable String offset, @Nullable String limit) {
        if (offset == null && limit == null) {
            return null;
        }
        return new ListPiece(
                offset == null ? 0 : number("offset", offset, 0, Integer.MAX_VALUE),
                limit == null ? Paged.MOST : number("limit", limit, 1, Paged.MOST));
    }

    private static int number(String name, String text, int least, int most) {
        if (!text.isEmpty() && text.length() <= LONGEST_NUMBER && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new FinesseApiException(
                ErrorType.INVALID_INPUT, name, name + " has to be a number from " + least + " on, and not too large");
    }

    /** Objects from the first to the last of all, counted from 1 as in the guide's {@code Range}. */
    record Piece(Object list, String contentRange) {}

    /** The piece of a list, as an object of the same class. */
    Piece of(Record list) {
        RecordComponent[] components = list.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        String range = "";
        for (int i = 0; i < components.length; i++) {
            values[i] = value(components[i], list);
            if (values[i] instanceof List<?> all) {
                int from = Math.min(offset, all.size());
                int to = (int) Math.min((long) from + limit, all.size());
                values[i] = all.subList(from, to);
                range = "objects " + (from == to ? "*" : (from + 1) + "-" + to) + "/" + all.size();
            }
        }
        return new Piece(same(list.getClass(), components, values), range);
    }

    private static @Nullable Object value(RecordComponent component, Record of) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object same(Class<?> type, RecordComponent[] components, Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
