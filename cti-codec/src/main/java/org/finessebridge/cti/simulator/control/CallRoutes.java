package org.finessebridge.cti.simulator.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.simulator.call.CallData;
import org.finessebridge.cti.simulator.call.CallSnapshot;
import org.finessebridge.cti.simulator.call.PartySnapshot;
import org.finessebridge.cti.simulator.call.Telephony;
import org.finessebridge.cti.simulator.queue.PlannedRouting;
import org.finessebridge.cti.simulator.session.SimulatedServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls: to see them, and to do what callers and parties outside do. */
final class CallRoutes {

    private static final String CALLS = "/control/calls";
    private static final String CALL = CALLS + "/{id}";
    private static final int LONGEST_NUMBER = 39;

    private final ControlledSides sides;
    private final Executor thread;

    /** Routes whose answers are made on a thread. */
    CallRoutes(ControlledSides sides, Executor thread) {
        this.sides = sides;
        this.thread = thread;
    }

    List<ControlRoute> routes() {
        List<ControlRoute> routes = new ArrayList<>();
        routes.add(new ControlRoute("GET", CALLS, this::list));
        routes.add(new ControlRoute("POST", CALLS, this::place));
        routes.add(new ControlRoute("GET", CALL, this::show));
        routes.add(new ControlRoute("POST", CALL + "/hang-up", this::hangUp));
        routes.add(new ControlRoute("POST", CALL + "/answer", request -> ringing(request, Telephony::answer)));
        routes.add(new ControlRoute("POST", CALL + "/reject", request -> ringing(request, Telephony::reject)));
        routes.add(new ControlRoute("POST", CALL + "/busy", request -> ringing(request, Telephony::busy)));
        routes.add(new ControlRoute("POST", CALL + "/data", this::data));
        return routes;
    }

    private CompletableFuture<ControlAnswer> list(ControlRequest request) {
        request.members();
        return sides.ask(server -> server.telephony().calls())
                .thenApplyAsync(
                        calls -> {
                            ObjectNode all = ControlJson.object();
                            ArrayNode list = all.putArray("calls");
                            calls.forEach(call -> list.add(CallJson.of(call)));
                            return ControlAnswer.ok(all);
                        },
                        thread);
    }

    private CompletableFuture<ControlAnswer> show(ControlRequest request) {
        request.members();
        return call(request, (telephony, call) -> {});
    }

    private CompletableFuture<ControlAnswer> place(ControlRequest request) {
        RequestMembers members = request.members("from", "to", "variables");
        String from = members.number("from");
        String to = members.number("to");
        CallData data = PlannedRouting.data(members.texts("variables"));
        return sides.ask(server -> {
                    if (server.centre().hasExtension(from)) {
                        throw RequestMembers.wrong(
                                "from", "is an extension of the contact centre; callers have numbers outside");
                    }
                    long id = server.telephony().inbound(from, to, data);
                    CallSnapshot call = server.telephony().call(id);
                    // Busy, or no number at all: it is over already.
                    return call == null ? over(server, id, from, to, data) : call;
                })
                .thenApplyAsync(call -> ControlAnswer.created(CALLS + "/" + call.callId(), CallJson.of(call)), thread);
    }

    private static CallSnapshot over(SimulatedServer server, long id, String from, String to, CallData data) {
        return new CallSnapshot(id, CallType.OTHER_IN, from, to, data, null, List.of(), server.now());
    }

    /** Does something with a call. */
    @FunctionalInterface
    private interface Step {
        void with(Telephony telephony, CallSnapshot call);
    }

    /** Does something with an end of a call. */
    @FunctionalInterface
    private interface EndStep {
        void with(Telephony telephony, long callId, String device);
    }

    private CompletableFuture<ControlAnswer> hangUp(ControlRequest request) {
        String party = request.members("party").textOrNull("party", LONGEST_NUMBER);
        return call(request, (telephony, call) -> {
            PartySnapshot end = party(call, party == null ? call.from() : party);
            telephony.hangUp(call.callId(), end.device());
        });
    }

    private CompletableFuture<ControlAnswer> ringing(ControlRequest request, EndStep step) {
        String device = request.members("party").text("party", LONGEST_NUMBER);
        return call(request, (telephony, call) -> {
            PartySnapshot end = party(call, device);
            if (end.monitored()) {
                throw ControlException.conflict(
                        "not-outside", "%s is a phone of the contact centre: its agent decides".formatted(device));
            }
            step.with(telephony, call.callId(), device);
        });
    }

    private CompletableFuture<ControlAnswer> data(ControlRequest request) {
        RequestMembers members = request.members("variables", "wrapUp");
        CallData variables = PlannedRouting.data(members.texts("variables"));
        String wrapUp = members.textOrNull("wrapUp", LONGEST_NUMBER);
        CallData change =
                wrapUp == null ? variables : variables.merged(new CallData(Map.of(), wrapUp, List.of(), List.of()));
        return call(request, (telephony, call) -> telephony.setData(call.callId(), change));
    }

    private static PartySnapshot party(CallSnapshot call, String device) {
        PartySnapshot end = call.party(device);
        if (end == null) {
            throw ControlException.unknown(
                    "unknown-party",
                    "the call has no party of that number, but "
                            + call.parties().stream().map(PartySnapshot::device).toList());
        }
        return end;
    }

    /** Does something with a call; the answer shows it afterwards, without parties where it is over. */
    private CompletableFuture<ControlAnswer> call(ControlRequest request, Step step) {
        Long id = id(request.variable("id"));
        return sides.ask(server -> {
                    Telephony telephony = server.telephony();
                    CallSnapshot before = id == null ? null : telephony.call(id);
                    if (before == null) {
                        throw ControlException.unknown(
                                "unknown-call",
                                "there is no such call; GET %s lists those that there are".formatted(CALLS));
                    }
                    step.with(telephony, before);
                    CallSnapshot after = telephony.call(before.callId());
                    return after == null ? over(before) : after;
                })
                .thenApplyAsync(call -> ControlAnswer.ok(CallJson.of(call)), thread);
    }

    private static CallSnapshot over(CallSnapshot call) {
        return new CallSnapshot(
                call.callId(),
                call.type(),
                call.from(),
                call.dialedNumber(),
                call.data(),
                call.skillGroupNumber(),
                List.of(),
                call.began());
    }

    private static @Nullable Long id(String text) {
        return text.matches("[0-9]{1,10}") ? Long.valueOf(text) : null;
    }
}
