package org.finessebridge.cti.simulator.control;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Everything that the control API does. */
final class ControlRoutes {

    private final List<ControlRoute> routes;

    ControlRoutes(List<ControlRoute> routes) {
        this.routes = List.copyOf(routes);
    }

    List<ControlRoute> all() {
        return routes;
    }

    /**
     * Does what a request asks for.
     *
     * @param body is read only where the route is known
     * @throws ControlException where there is no such route
     */
    CompletableFuture<ControlAnswer> carryOut(String method, String path, Supplier<ObjectNode> body) {
        TreeSet<String> others = new TreeSet<>();
        for (ControlRoute route : routes) {
            @Nullable Map<String, String> variables = route.match(path);
            if (variables != null) {
                if (route.method().equals(method)) {
                    return route.action().apply(new ControlRequest(variables, body.get()));
                }
                others.add(route.method());
            }
        }
        if (others.isEmpty()) {
            throw ControlException.unknown("unknown-path", "there is nothing here; GET /control says what there is");
        }
        throw ControlException.unknownMethod(String.join(", ", others));
    }
}
