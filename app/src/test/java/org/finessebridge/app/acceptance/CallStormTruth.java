package org.finessebridge.app.acceptance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.simulator.CtiServerSimulator;
import org.finessebridge.cti.simulator.agent.AgentSnapshot;
import org.finessebridge.cti.simulator.call.CallData;
import org.finessebridge.cti.simulator.call.CallSnapshot;
import org.finessebridge.cti.simulator.call.PartySnapshot;
import org.jspecify.annotations.Nullable;

/**
 * What the contact centre really is at one moment, and where a user's dialogs say otherwise. Call
 * flows, 0.4 and 2, say what each state and type is called.
 *
 * @param calls by ConnectionCallID as users see it
 * @param agents by loginId
 */
record CallStormTruth(Map<String, CallSnapshot> calls, Map<String, AgentSnapshot> agents) {

    private static final Map<CallType, String> CALL_TYPES = Map.of(
            CallType.TRANSFER_IN, "TRANSFER",
            CallType.CONSULT_OFFERRED, "CONSULT_OFFERED",
            CallType.SUPERVISOR_BARGEIN, "BARGE_IN_CONSULT");

    static CallStormTruth of(CtiServerSimulator simulator) {
        return simulator
                .ask(server -> {
                    Map<String, CallSnapshot> calls = new LinkedHashMap<>();
                    server.telephony().calls().forEach(call -> calls.put(String.valueOf(call.callId()), call));
                    return new CallStormTruth(calls, server.agentStates());
                })
                .join();
    }

    /** The user's end of a call; null where the user has none. */
    @Nullable
    PartySnapshot own(String dialog, String user) {
        CallSnapshot call = calls.get(dialog);
        return call == null
                ? null
                : call.parties().stream()
                        .filter(party -> user.equals(party.agentId()))
                        .findFirst()
                        .orElse(null);
    }

    /** What the user's end of a call does; null where the user has none that is left. */
    @Nullable
    LocalConnectionState stateOf(String dialog, String user) {
        PartySnapshot own = own(dialog, user);
        return own == null || own.state() == LocalConnectionState.NULL ? null : own.state();
    }

    /** The states of the user's ends of other calls. */
    List<LocalConnectionState> others(String dialog, String user) {
        List<LocalConnectionState> others = new ArrayList<>();
        for (String id : calls.keySet()) {
            LocalConnectionState state = id.equals(dialog) ? null : stateOf(id, user);
            if (state != null) {
                others.add(state);
            }
        }
        return others;
    }

    boolean isSignedIn(String user) {
        return stateOf(user) != AgentState.LOGOUT;
    }

    AgentState stateOf(String user) {
        return Objects.requireNonNull(agents.get(user)).state();
    }

    /** Where a user's dialogs are others than the user's calls. */
    List<String> differences(String user, Map<String, HeardDialog> dialogs) {
        List<String> differences = new ArrayList<>();
        for (CallSnapshot call : calls.values()) {
            String id = String.valueOf(call.callId());
            if (stateOf(id, user) != null && !dialogs.containsKey(id)) {
                differences.add("has not the dialog of " + call);
            }
        }
        dialogs.forEach((id, dialog) -> {
            CallSnapshot call = calls.get(id);
            boolean works = dialog.parties().values().stream()
                    .anyMatch(party -> party.state().equals("WRAP_UP"));
            if (stateOf(id, user) == null && !(works && isAtWork(user))) {
                differences.add("has a dialog too many: " + dialog.all());
            } else if (call != null && stateOf(id, user) != null) { // of others' calls a user is told no more
                compare(dialog, call, differences);
            }
        });
        return differences;
    }

    private boolean isAtWork(String user) {
        return stateOf(user) == AgentState.WORK_READY || stateOf(user) == AgentState.WORK_NOT_READY;
    }

    private static void compare(HeardDialog dialog, CallSnapshot call, List<String> differences) {
        Map<String, String> told = new TreeMap<>();
        dialog.parties().forEach((device, party) -> {
            if (!party.state().equals("DROPPED") && !party.state().equals("WRAP_UP")) {
                told.put(device, party.state());
            }
        });
        Map<String, String> is = new TreeMap<>();
        for (PartySnapshot party : call.parties()) {
            String state = word(party, told.get(party.device()));
            if (!state.isEmpty()) {
                is.put(party.device(), state);
            }
        }
        differs(dialog, "participants", is, told, differences);
        differs(dialog, "callType", word(call.type()), dialog.callType(), differences);
        differs(dialog, "variables", variables(call.data()), dialog.variables(), differences);
        differs(dialog, "wrapUpReason", call.data().wrapupData(), dialog.wrapUpReason(), differences);
        differs(dialog, "fromAddress", call.from(), dialog.from(), differences);
        if (!states(told.values()).contains(dialog.state())) {
            differences.add(
                    "dialog %s is %s, and its participants are %s".formatted(dialog.id(), dialog.state(), told));
        }
    }

    private static void differs(
            HeardDialog dialog, String what, @Nullable Object is, @Nullable Object told, List<String> differences) {
        if (!Objects.equals(is, told)) {
            differences.add("%s of dialog %s is told as %s, and is %s".formatted(what, dialog.id(), told, is));
        }
    }

    /**
     * What a participant's state is called.
     *
     * @param told what it was told as, for where a state has two names or may be left out
     */
    private static String word(PartySnapshot party, @Nullable String told) {
        return switch (party.state()) {
            case INITIATE -> "INITIATING".equals(told) ? "INITIATING" : "INITIATED";
            // Who is called outside is no participant before answering, unless handed a call.
            case ALERTING -> party.monitored() ? "ALERTING" : Objects.requireNonNullElse(told, "");
            // Who has waited is put through to an agent; of a caller outside it is one state.
            case CONNECT -> "ACTIVE";
            case QUEUED -> party.monitored() ? "ACTIVE" : Objects.requireNonNullElse(told, "");
            case HOLD -> "HELD";
            case FAIL -> "FAILED";
            case NULL, NONE -> "";
        };
    }

    /** What a call's state may be called, by the states of its participants. */
    private static Set<String> states(Collection<String> parties) {
        boolean connected = parties.contains("ACTIVE") || parties.contains("HELD");
        if (!connected && parties.contains("FAILED")) {
            return Set.of("FAILED");
        }
        if (connected) {
            // UCCX says so of a blind transfer that rings
            return parties.contains("ALERTING") ? Set.of("ACTIVE", "ALERTING") : Set.of("ACTIVE");
        }
        if (parties.contains("ALERTING")) {
            return Set.of("ALERTING");
        }
        if (parties.contains("INITIATED")) {
            return Set.of("INITIATED", "ALERTING"); // of one that nobody answered
        }
        return parties.contains("INITIATING") ? Set.of("INITIATING") : Set.of("DROPPED");
    }

    private static String word(CallType type) {
        return CALL_TYPES.getOrDefault(type, type.name());
    }

    private static Map<String, String> variables(CallData data) {
        Map<String, String> variables = new TreeMap<>();
        for (int number = 1; number <= 10; number++) {
            variables.put("callVariable" + number, data.callVariables().getOrDefault(number, ""));
        }
        data.namedVariables().forEach(variable -> variables.put(variable.name(), variable.value()));
        data.namedArrays()
                .forEach(element -> variables.put(element.name() + "[" + element.index() + "]", element.value()));
        return variables;
    }

    /** The state and the extension of a user, in Finesse's words. */
    String user(String user) {
        AgentSnapshot agent = Objects.requireNonNull(agents.get(user));
        String state = switch (agent.state()) {
            case AVAILABLE -> "READY";
            case WORK_NOT_READY -> "WORK";
            default -> agent.state().name();
        };
        return state + " at " + (agent.extension() == null ? "" : agent.extension());
    }
}
