package org.finessebridge.scenario.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which dialog a name of the scenario stands for. */
final class NamedCalls {

    private final Map<String, String> ids = new LinkedHashMap<>();

    void bind(String name, String id) {
        ids.put(name, id);
    }

    /**
     * The id of a call that a step has begun.
     *
     * @throws StepFailedException where none has: the step that should have begun it has had its error
     */
    String id(String name) throws StepFailedException {
        String id = ids.get(name);
        if (id == null) {
            throw new StepFailedException(
                    "  expected: a call '%s'%n  came instead: no step has begun it".formatted(name));
        }
        return id;
    }

    @Nullable
    String idOrNull(String name) {
        return ids.get(name);
    }

    boolean isBound(String id) {
        return ids.containsValue(id);
    }

    Set<String> allIds() {
        return Set.copyOf(ids.values());
    }

    /** The name of a dialog, or its id where it has none. */
    String name(String id) {
        return ids.entrySet().stream()
                .filter(entry -> entry.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(id);
    }
}
