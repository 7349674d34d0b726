package org.finessebridge.cti.simulator.call;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.finessebridge.cti.message.CallDataMessage;
import org.finessebridge.cti.message.NamedArray;
import org.finessebridge.cti.message.NamedVariable;
import org.jspecify.annotations.Nullable;

/**
 * What a call carries. Immutable. A variable that is there and empty is a value; one that is not
 * there says nothing.
 *
 * @param callVariables by number, from 1 to 10
 * @param wrapupData CallWrapupData; null for none
 * @param namedVariables one for each name
 * @param namedArrays one for each name and index
 */
public record CallData(
        Map<Integer, String> callVariables,
        @Nullable String wrapupData,
        List<NamedVariable> namedVariables,
        List<NamedArray> namedArrays) {

    /** Nothing. */
    public static final CallData NONE = new CallData(Map.of(), null, List.of(), List.of());

    private static final int CALL_VARIABLES = 10;
    private static final int MOST_NAMED = 64;
    private static final int LONGEST_CALL_VARIABLE = 40;
    private static final int LONGEST_WRAPUP_DATA = 39;
    private static final int LONGEST_NAME = 32;
    private static final int LONGEST_VALUE = 210;
    private static final int MOST_NAMED_BYTES = 2000;
    private static final int LAST_INDEX = 255;

    public CallData {
        callVariables = Map.copyOf(callVariables);
        namedVariables = List.copyOf(namedVariables);
        namedArrays = List.copyOf(namedArrays);
        if (callVariables.keySet().stream().anyMatch(number -> number < 1 || number > CALL_VARIABLES)) {
            throw new IllegalArgumentException("call variables have the numbers 1 to 10");
        }
    }

    /** What a message brings. */
    static CallData of(CallDataMessage message, @Nullable String wrapupData) {
        List<@Nullable String> values = message.callVariables();
        Map<Integer, String> present = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            if (value != null) {
                present.put(i + 1, value);
            }
        }
        return new CallData(present, wrapupData, message.namedVariables(), message.namedArrays());
    }

    /** The same, with a call variable. */
    public CallData with(int number, String value) {
        return merged(new CallData(Map.of(number, value), null, List.of(), List.of()));
    }

    /** The same, with a named variable. */
    public CallData with(String name, String value) {
        return merged(new CallData(Map.of(), null, List.of(new NamedVariable(name, value)), List.of()));
    }

    /** The value of a named variable; null where it is not there. */
    public @Nullable String named(String name) {
        return namedVariables.stream()
                .filter(variable -> variable.name().equals(name))
                .map(NamedVariable::value)
                .findFirst()
                .orElse(null);
    }

    /** This, overwritten with what a change brings. */
    public CallData merged(CallData change) {
        Map<Integer, String> variables = new HashMap<>(callVariables);
        variables.putAll(change.callVariables);
        List<NamedVariable> named = new ArrayList<>(namedVariables);
        for (NamedVariable variable : change.namedVariables) {
            put(named, variable, known -> known.name().equals(variable.name()));
        }
        List<NamedArray> arrays = new ArrayList<>(namedArrays);
        for (NamedArray element : change.namedArrays) {
            put(arrays, element, known -> known.name().equals(element.name()) && known.index() == element.index());
        }
        return new CallData(variables, change.wrapupData == null ? wrapupData : change.wrapupData, named, arrays);
    }

    private static <T> void put(List<T> into, T value, Predicate<T> same) {
        for (int i = 0; i < into.size(); i++) {
            if (same.test(into.get(i))) {
                into.set(i, value);
                return;
            }
        }
        into.add(value);
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Whether it is more than one message can carry. Guide, "NAMEDVAR": 2000 bytes in all. */
    boolean isTooMuch() {
        long bytes = namedVariables.stream()
                        .mapToLong(variable -> bytes(variable.name()) + bytes(variable.value()) + 4)
                        .sum()
                + namedArrays.stream()
                        .mapToLong(element -> bytes(element.name()) + bytes(element.value()) + 5)
                        .sum();
        return bytes > MOST_NAMED_BYTES || namedVariables.size() + namedArrays.size() > MOST_NAMED;
    }

    /** Whether a value, or the index of an element, does not fit in the field that is meant for it. */
    boolean isTooLong() {
        return callVariables.values().stream().anyMatch(value -> bytes(value) > LONGEST_CALL_VARIABLE)
                || (wrapupData != null && bytes(wrapupData) > LONGEST_WRAPUP_DATA)
                || namedVariables.stream().anyMatch(variable -> isTooLong(variable.name(), variable.value()))
                || namedArrays.stream()
                        .anyMatch(
                                element -> element.index() > LAST_INDEX || isTooLong(element.name(), element.value()));
    }

    private static boolean isTooLong(String name, String value) {
        return bytes(name) > LONGEST_NAME || bytes(value) > LONGEST_VALUE;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Gives the call variables that are there to a message's setters, of which there are ten. */
    @SafeVarargs
    final void fill(Consumer<String>... setters) {
        callVariables.forEach((number, value) -> setters[number - 1].accept(value));
    }
}
