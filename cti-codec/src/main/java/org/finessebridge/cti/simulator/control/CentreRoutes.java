package org.finessebridge.cti.simulator.control;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.finessebridge.cti.message.code.SystemEventId;
import org.finessebridge.cti.simulator.agent.AgentSnapshot;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.finessebridge.cti.simulator.centre.SimulatedSkillGroup;
import org.finessebridge.cti.simulator.session.SimulatedServer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The contact centre, its agents and queues, and what is online of it. */
final class CentreRoutes {

    private static final String ONLINE = "online";

    private final ControlledSides sides;
    private final Executor thread;

    /** Routes whose answers are made on a thread. */
    CentreRoutes(ControlledSides sides, Executor thread) {
        this.sides = sides;
        this.thread = thread;
    }

    List<ControlRoute> routes() {
        return List.of(
                new ControlRoute("GET", "/control", this::root),
                new ControlRoute("GET", "/control/centre", this::centre),
                new ControlRoute("GET", "/control/agents", this::agents),
                new ControlRoute("GET", "/control/queues", this::queues),
                new ControlRoute("PUT", "/control/peripheral", this::peripheral),
                new ControlRoute("PUT", "/control/sides/{side}", this::side),
                new ControlRoute("POST", "/control/session/drop", this::drop));
    }

    private CompletableFuture<ControlAnswer> root(ControlRequest request) {
        request.members();
        String version = CentreRoutes.class.getPackage().getImplementationVersion();
        ObjectNode root = ControlJson.object()
                .put("name", "control API of the CTI simulator")
                .put("version", version == null ? "unknown" : version);
        ObjectNode links = root.putObject("links");
        for (String name : List.of("centre", "agents", "queues", "calls", "faults", "traffic", "events", "scenarios")) {
            links.put(name, "/control/" + name);
        }
        links.put("openapi", "/control/openapi.json");
        return CompletableFuture.completedFuture(ControlAnswer.ok(root));
    }

    private CompletableFuture<ControlAnswer> centre(ControlRequest request) {
        request.members();
        return sides.ask(CentreRoutes::peripheral)
                .thenCombine(sides.sides(), CentreRoutes::withSides)
                .thenCombine(sides.ask(TrafficRoutes::json), CentreRoutes::withTraffic)
                .thenApply(ControlAnswer::ok);
    }

    private static ObjectNode peripheral(SimulatedServer server) {
        ObjectNode json = ControlJson.object();
        ContactCentre centre = server.centre();
        ObjectNode peripheral = json.putObject("peripheral")
                .put("id", centre.peripheralId())
                .put("type", centre.peripheralType().name())
                .put(ONLINE, server.isPeripheralOnline());
        if (!centre.isUccx()) {
            peripheral.put("logoutOnAgentDisconnect", centre.logoutOnAgentDisconnect() ? 1 : 0);
        }
        return json;
    }

    private static ObjectNode withSides(ObjectNode json, List<ControlledSides.Side> sides) {
        ArrayNode list = json.putArray("sides");
        sides.forEach(side -> list.add(side(side)));
        return json;
    }

    private static ObjectNode withTraffic(ObjectNode json, ObjectNode traffic) {
        if (traffic.isEmpty()) {
            json.putNull("traffic");
        } else {
            json.set("traffic", traffic);
        }
        return json;
    }

    private static ObjectNode side(ControlledSides.Side side) {
        return ControlJson.object()
                .put("side", side.name())
                .put("role", side.role().name())
                .put(ONLINE, side.online())
                .put("sessions", side.sessions());
    }

    private CompletableFuture<ControlAnswer> agents(ControlRequest request) {
        request.members();
        return sides.ask(server -> new Staff(server.centre(), server.agents(), server.agentStates()))
                .thenApplyAsync(CentreRoutes::agents, thread);
    }

    private record Staff(ContactCentre centre, List<SimulatedAgent> agents, Map<String, AgentSnapshot> states) {}

    private static ControlAnswer agents(Staff staff) {
        ObjectNode json = ControlJson.object();
        ArrayNode list = json.putArray("agents");
        staff.agents().stream()
                .sorted(Comparator.comparing(SimulatedAgent::agentId))
                .forEach(agent -> list.add(AgentJson.of(
                        agent, Objects.requireNonNull(staff.states().get(agent.agentId())), staff.centre())));
        return ControlAnswer.ok(json);
    }

    private CompletableFuture<ControlAnswer> queues(ControlRequest request) {
        request.members();
        return sides.ask(server -> server.centre().skillGroups().values().stream()
                        .sorted(Comparator.comparingLong(SimulatedSkillGroup::skillGroupNumber))
                        .map(group -> QueueJson.of(server, group))
                        .toList())
                .thenApplyAsync(
                        queues -> {
                            ObjectNode json = ControlJson.object();
                            ArrayNode list = json.putArray("queues");
                            queues.forEach(queue -> list.add(queue.json()));
                            return ControlAnswer.ok(json);
                        },
                        thread);
    }

    private CompletableFuture<ControlAnswer> peripheral(ControlRequest request) {
        boolean online = request.members(ONLINE).flag(ONLINE);
        return sides.ask(server -> {
                    if (server.isPeripheralOnline() != online) {
                        server.systemEvent(
                                online ? SystemEventId.PERIPHERAL_ONLINE : SystemEventId.PERIPHERAL_OFFLINE, null);
                    }
                    return peripheral(server);
                })
                .thenApply(json -> ControlAnswer.ok((ObjectNode) Objects.requireNonNull(json.get("peripheral"))));
    }

    private CompletableFuture<ControlAnswer> side(ControlRequest request) {
        boolean online = request.members(ONLINE).flag(ONLINE);
        return sides.online(request.variable("side"), online).thenApply(side -> ControlAnswer.ok(side(side)));
    }

    private CompletableFuture<ControlAnswer> drop(ControlRequest request) {
        request.members();
        return sides.dropSessions().thenApply(done -> ControlAnswer.done());
    }
}
