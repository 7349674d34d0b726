package org.finessebridge.cti.simulator.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the control API does.
 *
 * @param method of HTTP
 * @param path such as {@code /control/calls/{id}}
 * @param action does it, on the thread of the control API, and must not block it
 */
record ControlRoute(String method, String path, Function<ControlRequest, CompletableFuture<ControlAnswer>> action) {

    /**
     * What stands in a path in place of the names in braces.
     *
     * @return null where the path is another
     */
    @Nullable
    Map<String, String> match(String called) {
        List<String> mine = parts(path);
        List<String> given = parts(called);
        if (mine.size() != given.size()) {
            return null;
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < mine.size(); i++) {
            String part = mine.get(i);
            if (part.startsWith("{") && !given.get(i).isEmpty()) {
                variables.put(part.substring(1, part.length() - 1), given.get(i));
            } else if (!part.equals(given.get(i))) {
                return null;
            }
        }
        return variables;
    }

    private static List<String> parts(String path) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
            parts.add(path.substring(from, slash));
            from = slash + 1;
        }
        parts.add(path.substring(from));
        return parts;
    }
}
