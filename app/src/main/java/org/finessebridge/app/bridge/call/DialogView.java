package org.finessebridge.app.bridge.call;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.finessebridge.app.dialog.CallVariable;
import org.finessebridge.app.dialog.Dialog;
import org.finessebridge.app.dialog.DialogState;
import org.finessebridge.app.dialog.MediaProperties;
import org.finessebridge.app.dialog.Participant;
import org.finessebridge.app.dialog.ParticipantState;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.systeminfo.FinesseTime;
import org.finessebridge.cti.message.code.CallType;
import org.jspecify.annotations.Nullable;

/** Makes of what is known of a call the dialog that clients see. */
final class DialogView {

    /** What UCCX's two letters of BAStatus mean; other values are told as they come. */
    private static final Map<String, String> BA_STATUS = Map.of(
            "DO", "DIRECT_PREVIEW_OUTBOUND_RESERVATION",
            "CO", "DIRECT_PREVIEW_OUTBOUND");

    private final Deployment.Type deployment;
    private final CallTypes types;
    private final AllowedActions actions;
    private final CallAgents agents;
    private final QueueNames queues;
    private final Function<String, Collection<CallRecord>> callsAt;

    /**
     * @param callsAt the calls at a device
     */
    DialogView(
            Deployment.Type deployment,
            AllowedActions actions,
            CallAgents agents,
            QueueNames queues,
            Function<String, Collection<CallRecord>> callsAt) {
        this.deployment = deployment;
        this.types = new CallTypes(deployment);
        this.actions = actions;
        this.agents = agents;
        this.queues = queues;
        this.callsAt = callsAt;
    }

    /** The dialog, as who is at that device sees it: that end is told of, even if it has gone. */
    Dialog of(CallRecord call, String viewer) {
        List<Participant> participants = new ArrayList<>();
        for (CallEnd end : call.ends()) {
            if (!end.isLeftOut() || end.device().equals(viewer)) {
                participants.add(participant(call, end));
            }
        }
        String id = Long.toString(call.callId());
        return new Dialog(
                call.associated() == null ? "" : Dialog.uri(Long.toString(call.associated())),
                orEmpty(call.from()),
                id,
                call.secondaryId() == null ? null : Long.toString(call.secondaryId()),
                mediaProperties(call),
                "Voice",
                participants,
                state(call),
                orEmpty(call.to()),
                Dialog.uri(id));
    }

    private Participant participant(CallRecord call, CallEnd end) {
        boolean agent = agents.at(end.device()) != null;
        return new Participant(
                agent ? actions.of(call, end, othersAt(call, end.device())) : AllowedActions.ofStranger(end.state()),
                end.device(),
                agent ? Participant.AGENT_DEVICE : "",
                FinesseTime.format(end.startTime()),
                end.state(),
                end.stateCause(),
                FinesseTime.format(end.stateChangeTime()));
    }

    private List<CallRecord> othersAt(CallRecord call, String device) {
        return callsAt.apply(device).stream().filter(other -> other != call).toList();
    }

    private MediaProperties mediaProperties(CallRecord call) {
        Long group = call.skillGroup();
        boolean keyed = deployment == Deployment.Type.UCCE && call.routerCallId() != null;
        return new MediaProperties(
                MediaProperties.VOICE,
                orEmpty(call.dnis()),
                types.word(call.callType(), call.variables().areOutbound()),
                orEmpty(call.dialedNumber()),
                "",
                call.variables().toClients().stream().map(DialogView::told).toList(),
                group == null ? null : group.toString(),
                group == null ? null : queues.name(group),
                keyed ? String.valueOf(call.routerCallId()) : null,
                keyed ? String.valueOf(call.routerSequence() == null ? 0 : call.routerSequence()) : null,
                keyed ? String.valueOf(call.routerDay() == null ? 0 : call.routerDay()) : null,
                call.wrapUpReason());
    }

    private static CallVariable told(CallVariable variable) {
        String words = variable.name().equals("BAStatus") ? BA_STATUS.get(variable.value()) : null;
        return words == null ? variable : new CallVariable(variable.name(), words);
    }

    /** The first that holds (guide, "State (Dialog) Parameter Values"). */
    private DialogState state(CallRecord call) {
        Collection<CallEnd> ends = call.ends();
        boolean connected = has(ends, ParticipantState.ACTIVE) || has(ends, ParticipantState.HELD);
        boolean alerting = has(ends, ParticipantState.ALERTING);
        if (has(ends, ParticipantState.FAILED) && !connected) {
            return DialogState.FAILED;
        }
        boolean offered = deployment == Deployment.Type.UCCX
                && alerting
                && call.callType().is(CallType.OFFERED);
        if (connected && !offered) {
            return DialogState.ACTIVE;
        }
        if (alerting) {
            return DialogState.ALERTING;
        }
        if (has(ends, ParticipantState.ACCEPTED)) {
            return DialogState.ACCEPTED;
        }
        if (has(ends, ParticipantState.INITIATED)) {
            return DialogState.INITIATED;
        }
        return has(ends, ParticipantState.INITIATING) ? DialogState.INITIATING : DialogState.DROPPED;
    }

    private static boolean has(Collection<CallEnd> ends, ParticipantState state) {
        return ends.stream().anyMatch(end -> end.state() == state);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
