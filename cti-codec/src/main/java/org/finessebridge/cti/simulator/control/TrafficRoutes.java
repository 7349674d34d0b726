package org.finessebridge.cti.simulator.control;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.finessebridge.cti.simulator.session.SimulatedServer;
import org.finessebridge.cti.simulator.traffic.Traffic;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Traffic: to see it, to start and to stop it. */
final class TrafficRoutes {

    private static final String PATH = "/control/traffic";

    private final ControlledSides sides;

    TrafficRoutes(ControlledSides sides) {
        this.sides = sides;
    }

    List<ControlRoute> routes() {
        return List.of(new ControlRoute("GET", PATH, this::show), new ControlRoute("PUT", PATH, this::change));
    }

    /** The traffic now, on the simulator's event loop; without members where there is none. */
    static ObjectNode json(SimulatedServer server) {
        Traffic traffic = server.life().traffic();
        return traffic == null
                ? ControlJson.object()
                : ControlJson.object()
                        .put("running", traffic.isRunning())
                        .put("callsPerHour", traffic.rate())
                        .put("callsMade", traffic.callsMade())
                        .put("callsAbandoned", traffic.callsAbandoned())
                        .put("callsNow", traffic.callsNow());
    }

    private CompletableFuture<ControlAnswer> show(ControlRequest request) {
        request.members();
        return sides.ask(server -> {
            required(server);
            return ControlAnswer.ok(json(server));
        });
    }

    private CompletableFuture<ControlAnswer> change(ControlRequest request) {
        RequestMembers members = request.members("running", "callsPerHour", "seed");
        boolean running = members.flag("running");
        Long rate =
                members.has("callsPerHour") ? members.wholeNumber("callsPerHour", 0, Traffic.MOST_CALLS_AN_HOUR) : null;
        @Nullable Long seed = members.has("seed") ? members.wholeNumber("seed", 0, Integer.MAX_VALUE) : null;
        if (!running && (rate != null || seed != null)) {
            throw RequestMembers.wrong(
                    rate == null ? "seed" : "callsPerHour",
                    "goes with \"running\":true only: callers who stop have none");
        }
        return sides.ask(server -> {
            Traffic traffic = required(server);
            if (running) {
                if (seed != null) {
                    traffic.seed(seed);
                }
                traffic.rate(rate);
                traffic.start();
            } else {
                traffic.stop();
            }
            return ControlAnswer.ok(json(server));
        });
    }

    private static Traffic required(SimulatedServer server) {
        Traffic traffic = server.life().traffic();
        if (traffic == null) {
            throw ControlException.conflict(
                    "no-traffic", "the contact centre has no traffic; give its file a traffic section");
        }
        return traffic;
    }
}
