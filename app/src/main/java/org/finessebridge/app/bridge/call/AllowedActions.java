package org.finessebridge.app.bridge.call;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.finessebridge.app.dialog.DialogAction;
import org.finessebridge.app.dialog.DialogSettings.DropParticipantFor;
import org.finessebridge.app.dialog.ParticipantState;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.cti.message.code.CallType;

/**
 * What a participant may do (guide, "Actions Parameter Values"). Clients draw their buttons by it; the
 * CTI server decides.
 */
final class AllowedActions {

    private static final List<DialogAction> CALLING = List.of(DialogAction.UPDATE_CALL_DATA, DialogAction.DROP);

    private final Deployment.Type deployment;
    private final DropParticipantFor dropFor;

    AllowedActions(Deployment.Type deployment, DropParticipantFor dropFor) {
        this.deployment = deployment;
        this.dropFor = dropFor;
    }

    /** Of a party that is no signed-in agent: clients ignore them. */
    static List<DialogAction> ofStranger(ParticipantState state) {
        return state == ParticipantState.INITIATED || state.isConnected() ? CALLING : List.of();
    }

    /**
     * Of a signed-in agent.
     *
     * @param others the other calls at the agent's device
     */
    List<DialogAction> of(CallRecord call, CallEnd end, Collection<CallRecord> others) {
        boolean monitor = call.callType().is(CallType.SUPERVISOR_MONITOR);
        return switch (end.state()) {
            case INITIATING, INITIATED -> CALLING;
            case ALERTING -> ringing(call, monitor);
            case ACTIVE -> monitor ? monitoring(call, end) : talking(call, end, others);
            case HELD -> holding(end, others);
            case FAILED -> List.of(DialogAction.DROP);
            case WRAP_UP -> List.of(DialogAction.UPDATE_CALL_DATA);
            case DROPPED, ACCEPTED -> List.of();
        };
    }

    private static List<DialogAction> ringing(CallRecord call, boolean monitor) {
        if (monitor) {
            return List.of();
        }
        return CallTypes.isReservation(call.callType())
                ? List.of(DialogAction.ACCEPT, DialogAction.CLOSE, DialogAction.REJECT)
                : List.of(DialogAction.ANSWER);
    }

    private static List<DialogAction> monitoring(CallRecord call, CallEnd end) {
        return end.device().equals(call.from()) ? List.of(DialogAction.BARGE_CALL, DialogAction.DROP) : List.of();
    }

    private List<DialogAction> talking(CallRecord call, CallEnd end, Collection<CallRecord> others) {
        List<DialogAction> actions = new ArrayList<>();
        actions.add(DialogAction.UPDATE_CALL_DATA);
        boolean mayAdd = call.controller() == null || end.device().equals(call.controller());
        if (mayAdd && others.stream().noneMatch(other -> isCallOf(other, end))) {
            actions.add(DialogAction.TRANSFER_SST);
            actions.add(DialogAction.CONSULT_CALL);
        }
        actions.add(DialogAction.HOLD);
        actions.add(DialogAction.SEND_DTMF);
        if (deployment == Deployment.Type.UCCX) {
            actions.add(DialogAction.START_RECORDING);
        }
        actions.add(DialogAction.DROP);
        if (mayDrop(call, end)) {
            actions.add(DialogAction.PARTICIPANT_DROP);
        }
        return actions;
    }

    /** Supervisors join conferences by barging in. */
    private boolean mayDrop(CallRecord call, CallEnd end) {
        if (deployment == Deployment.Type.UCCX || call.controller() == null || call.liveEnds() < 3) {
            return false;
        }
        return switch (dropFor) {
            case SUPERVISOR_ONLY -> call.isBargedInBy(end.device());
            case CONFERENCE_CONTROLLER_AND_SUPERVISOR ->
                call.isBargedInBy(end.device()) || end.device().equals(call.controller());
            case ALL -> true;
        };
    }

    private static List<DialogAction> holding(CallEnd end, Collection<CallRecord> others) {
        boolean joins = others.stream().anyMatch(other -> {
            CallEnd mine = other.end(end.device());
            return isCallOf(other, end) && mine != null && mine.state() == ParticipantState.ACTIVE;
        });
        return joins
                ? List.of(
                        DialogAction.UPDATE_CALL_DATA,
                        DialogAction.RETRIEVE,
                        DialogAction.TRANSFER,
                        DialogAction.CONFERENCE,
                        DialogAction.DROP)
                : List.of(DialogAction.UPDATE_CALL_DATA, DialogAction.RETRIEVE, DialogAction.DROP);
    }

    /** Being listened to is no second call. */
    private static boolean isCallOf(CallRecord other, CallEnd end) {
        CallEnd mine = other.end(end.device());
        return mine != null && mine.isLive() && !other.callType().is(CallType.SUPERVISOR_MONITOR);
    }
}
