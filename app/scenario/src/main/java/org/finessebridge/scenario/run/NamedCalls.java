package org.finessebridge.scenario.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which dialog a name of the scenario stands for. */
final class NamedCalls {

    private final Map<String, String> ids = new LinkedHashMap<>();

    void bind(String name, String id) {
        ids.put(name, id);
    }

    /** The id of a call that a step has begun; an earlier step fails where it has none. */
    String id(String name) {
        return Objects.requireNonNull(ids.get(name), name);
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
