package org.finessebridge.app.bridge.call;

import static org.finessebridge.app.dialog.DialogAction.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.finessebridge.app.dialog.DialogAction;
import org.finessebridge.app.dialog.DialogSettings.DropParticipantFor;
import org.finessebridge.app.dialog.ParticipantState;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.cti.message.code.CallType;
import org.jspecify.annotations.Nullable;

/** What a participant may do, in the order in which the original lists it (guide, "actions"). */
final class DialogActions {

    private final Deployment.Type deployment;
    private final CallTypes callTypes;
    private final OtherCalls agentCalls;
    private final Predicate<String> supervisors;
    private final DropParticipantFor dropParticipantFor;

    DialogActions(
            Deployment.Type deployment,
            OtherCalls agentCalls,
            Predicate<String> supervisors,
            DropParticipantFor dropParticipantFor) {
        this.deployment = deployment;
        this.callTypes = new CallTypes(deployment, Map.of()); // what may be done depends on no words of settings
        this.agentCalls = agentCalls;
        this.supervisors = supervisors;
        this.dropParticipantFor = dropParticipantFor;
    }

    /**
     * The actions of one end.
     *
     * @param agent who is there; null for nobody who is signed in
     */
    List<DialogAction> of(CallRecord call, CallEnd end, @Nullable SignedInAgent agent) {
        if (agent == null) {
            return end.is(ParticipantState.INITIATED) || end.is(ParticipantState.ACTIVE)
                    ? List.of(UPDATE_CALL_DATA, DROP)
                    : List.of();
        }
        if (call.data().isMonitor() && !end.device().equals(call.data().from())) {
            return List.of();
        }
        return switch (end.state()) {
            case INITIATING, INITIATED -> List.of(UPDATE_CALL_DATA, DROP);
            case ALERTING -> call.data().isReservation() ? ofReservation(call) : List.of(ANSWER);
            case ACTIVE -> call.data().isMonitor() ? List.of(BARGE_CALL, DROP) : ofActive(call, end, agent);
            case HELD -> ofHeld(call, end, agent);
            case FAILED -> List.of(DROP);
            case WRAP_UP -> List.of(UPDATE_CALL_DATA);
            case DROPPED, ACCEPTED -> List.of();
        };
    }

    private List<DialogAction> ofReservation(CallRecord call) {
        String callType =
                callTypes.word(call.data().callType(), call.data().variables().areOutbound(), false);
        if (!ACCEPT.existsFor(deployment, callType)) {
            return List.of();
        }
        return deployment == Deployment.Type.UCCE && call.data().callType().is(CallType.RESERVATION_PREVIEW_DIRECT)
                ? List.of(ACCEPT, CLOSE, REJECT, RECLASSIFY, UPDATE_SCHEDULED_CALLBACK, CANCEL_SCHEDULED_CALLBACK)
                : List.of(ACCEPT, CLOSE, REJECT);
    }

    private List<DialogAction> ofActive(CallRecord call, CallEnd end, SignedInAgent agent) {
        List<DialogAction> actions = new ArrayList<>(8);
        actions.add(UPDATE_CALL_DATA);
        if (mayAddParties(call, end) && !agentCalls.isInAnother(agent, call)) {
            actions.add(TRANSFER_SST);
            actions.add(CONSULT_CALL);
        }
        actions.add(HOLD);
        actions.add(SEND_DTMF);
        if (deployment == Deployment.Type.UCCX) {
            actions.add(START_RECORDING);
        }
        actions.add(DROP);
        if (mayDropOthers(call, end, agent)) {
            actions.add(PARTICIPANT_DROP);
        }
        return actions;
    }

    private List<DialogAction> ofHeld(CallRecord call, CallEnd end, SignedInAgent agent) {
        List<DialogAction> actions = new ArrayList<>(6);
        actions.add(UPDATE_CALL_DATA);
        actions.add(RETRIEVE);
        if (agentCalls.talksInAnother(agent, call)) {
            actions.add(TRANSFER);
            actions.add(CONFERENCE);
        }
        actions.add(DROP);
        if (mayDropOthers(call, end, agent)) {
            actions.add(PARTICIPANT_DROP);
        }
        return actions;
    }

    /** Of a conference its controller alone; others would be refused. */
    private static boolean mayAddParties(CallRecord call, CallEnd end) {
        return call.controller() == null || end.device().equals(call.controller());
    }

    private boolean mayDropOthers(CallRecord call, CallEnd end, SignedInAgent agent) {
        if (deployment != Deployment.Type.UCCE || call.controller() == null) {
            return false;
        }
        return switch (dropParticipantFor) {
            case ALL -> true;
            case CONFERENCE_CONTROLLER_AND_SUPERVISOR ->
                end.device().equals(call.controller()) || supervisors.test(agent.loginId());
            case SUPERVISOR_ONLY -> supervisors.test(agent.loginId());
        };
    }
}
