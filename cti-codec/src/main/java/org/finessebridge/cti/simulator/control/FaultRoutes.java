package org.finessebridge.cti.simulator.control;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.finessebridge.cti.codec.MessageLayout;
import org.finessebridge.cti.codec.MessageLayouts;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.code.ControlFailureCode;
import org.finessebridge.cti.simulator.centre.TimeText;
import org.finessebridge.cti.simulator.fault.RequestFault;
import org.finessebridge.cti.simulator.fault.RequestFaults;
import org.finessebridge.cti.simulator.fault.WaitingFault;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What goes wrong with the next requests. */
final class FaultRoutes {

    private static final String PATH = "/control/faults";
    private static final int LONGEST_NAME = 60;
    private static final int LARGEST_FAILURE_CODE = 0xFFFF;
    private static final long LARGEST_PERIPHERAL_ERROR = 0xFFFF_FFFFL;
    private static final long LARGEST_STATUS = 0xFFFF_FFFFL;

    private static final Set<String> REQUESTS = MessageLayouts.all().stream()
            .filter(layout -> CtiRequest.class.isAssignableFrom(layout.messageClass()))
            .map(MessageLayout::name)
            .collect(Collectors.toUnmodifiableSet());

    private final ControlledSides sides;

    FaultRoutes(ControlledSides sides) {
        this.sides = sides;
    }

    List<ControlRoute> routes() {
        return List.of(
                new ControlRoute("GET", PATH, this::list),
                new ControlRoute("POST", PATH, this::add),
                new ControlRoute("DELETE", PATH, this::clear));
    }

    private CompletableFuture<ControlAnswer> list(ControlRequest request) {
        request.members();
        return sides.ask(server -> server.requestFaults().waiting()).thenApply(waiting -> {
            ObjectNode json = ControlJson.object();
            ArrayNode list = json.putArray("faults");
            waiting.forEach(fault -> list.add(json(fault)));
            return ControlAnswer.ok(json);
        });
    }

    private CompletableFuture<ControlAnswer> add(ControlRequest request) {
        RequestMembers members =
                request.members("request", "kind", "delay", "failureCode", "peripheralErrorCode", "status", "times");
        RequestFault fault = fault(members);
        int times = members.has("times") ? (int) members.wholeNumber("times", 1, RequestFaults.MOST_TIMES) : 1;
        return sides.ask(server -> {
            if (server.requestFaults().waiting().size() >= RequestFaults.MOST) {
                throw ControlException.conflict(
                        "too-many-faults", "%d faults wait already; DELETE %s".formatted(RequestFaults.MOST, PATH));
            }
            return ControlAnswer.created(PATH, json(server.requestFaults().add(fault, times)));
        });
    }

    private CompletableFuture<ControlAnswer> clear(ControlRequest request) {
        request.members();
        return sides.ask(server -> {
            server.requestFaults().clear();
            return ControlAnswer.done();
        });
    }

    private static RequestFault fault(RequestMembers members) {
        String request = members.text("request", LONGEST_NAME);
        if (!request.equals(RequestFault.ANY) && !REQUESTS.contains(request)) {
            throw RequestMembers.wrong(
                    "request", "is '%s', which is neither a request such as HOLD_CALL_REQ nor *".formatted(request));
        }
        RequestFault.Kind kind = members.oneOf("kind", RequestFault.Kind.class);
        boolean refuses = kind == RequestFault.Kind.REFUSE;
        onlyOf(members, refuses, "REFUSE", "failureCode", "peripheralErrorCode");
        onlyOf(members, kind == RequestFault.Kind.DELAY, "DELAY", "delay");
        onlyOf(members, kind == RequestFault.Kind.FAIL, "FAIL", "status");
        return switch (kind) {
            case DELAY -> RequestFault.delay(request, delay(members));
            case LOSE -> RequestFault.lose(request);
            case FAIL -> RequestFault.fail(request, members.wholeNumber("status", 0, LARGEST_STATUS));
            case REFUSE ->
                RequestFault.refuse(
                        request,
                        failureCode(members),
                        members.has("peripheralErrorCode")
                                ? members.wholeNumber("peripheralErrorCode", 0, LARGEST_PERIPHERAL_ERROR)
                                : 0);
        };
    }

    private static void onlyOf(RequestMembers members, boolean isIt, String kind, String... names) {
        for (String name : names) {
            if (!isIt && members.has(name)) {
                throw RequestMembers.wrong(name, "belongs to kind " + kind + " alone");
            }
        }
    }

    private static Duration delay(RequestMembers members) {
        return members.time("delay");
    }

    /** A number, or the guide's name of one. */
    private static int failureCode(RequestMembers members) {
        if (!members.has("failureCode")) {
            return ControlFailureCode.CF_RESOURCE_BUSY.code();
        }
        if (members.isNumber("failureCode")) {
            return (int) members.wholeNumber("failureCode", 0, LARGEST_FAILURE_CODE);
        }
        String name = members.text("failureCode", LONGEST_NAME);
        return Arrays.stream(ControlFailureCode.values())
                .filter(code -> code.name().equals(name))
                .findFirst()
                .orElseThrow(() -> RequestMembers.wrong(
                        "failureCode", "is '%s', neither a number nor a name such as CF_RESOURCE_BUSY".formatted(name)))
                .code();
    }

    /** A fault with how often it is still to come. */
    static ObjectNode json(WaitingFault waiting) {
        RequestFault fault = waiting.fault();
        ObjectNode json = ControlJson.object()
                .put("id", waiting.id())
                .put("request", fault.request())
                .put("kind", fault.kind().name());
        switch (fault.kind()) {
            case DELAY -> json.put("delay", TimeText.of(fault.delay()));
            case REFUSE ->
                json.put("failureCode", fault.failureCode()).put("peripheralErrorCode", fault.peripheralErrorCode());
            case FAIL -> json.put("status", fault.status());
            case LOSE -> {}
        }
        return json.put("left", waiting.left());
    }
}
