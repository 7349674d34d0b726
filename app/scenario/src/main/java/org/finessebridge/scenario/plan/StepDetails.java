package org.finessebridge.scenario.plan;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a step below its sentence. Values that are expected are texts that have to be the
 * same; {@code *} is any text but an empty one.
 *
 * @param values single values, by detail
 * @param variables call variables, to be set or expected
 * @param participants expected states of participants, by name or number; {@code absent} for none
 * @param actions expected actions of participants, by name or number
 * @param error members of the error that is expected; null where none is
 * @param within how long this step may take; null for the usual limit
 */
public record StepDetails(
        Map<Detail, String> values,
        Map<String, String> variables,
        Map<String, String> participants,
        Map<String, Set<String>> actions,
        @Nullable Map<String, String> error,
        @Nullable Duration within) {

    /** A single value; null where it is not said. */
    public @Nullable String value(Detail detail) {
        return values.get(detail);
    }
}
