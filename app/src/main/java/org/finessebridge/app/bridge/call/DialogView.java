package org.finessebridge.app.bridge.call;

import java.util.ArrayList;
import java.util.List;
import org.finessebridge.app.dialog.CallVariable;
import org.finessebridge.app.dialog.Dialog;
import org.finessebridge.app.dialog.MediaProperties;
import org.finessebridge.app.dialog.Participant;
import org.finessebridge.app.dialog.ParticipantState;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.systeminfo.FinesseTime;
import org.jspecify.annotations.Nullable;

/** A call as clients see it. */
final class DialogView {

    private static final String BA_STATUS = "BAStatus";

    private final Deployment.Type deployment;
    private final SignedInAgents agents;
    private final QueueNames queues;
    private final DialogActions actions;
    private final DialogStates states;
    private final CallTypes callTypes;
    private final BaStatuses baStatuses;

    DialogView(
            Deployment.Type deployment,
            SignedInAgents agents,
            QueueNames queues,
            DialogActions actions,
            CallTypes callTypes,
            BaStatuses baStatuses) {
        this.deployment = deployment;
        this.agents = agents;
        this.queues = queues;
        this.actions = actions;
        this.states = new DialogStates(deployment);
        this.callTypes = callTypes;
        this.baStatuses = baStatuses;
    }

    /**
     * The dialog.
     *
     * @param viewer the device of who sees it, who is shown even when the others are told no more of
     *     that end; null for all others
     */
    Dialog of(CallRecord call, @Nullable String viewer) {
        CallFacts data = call.data();
        List<Participant> participants = new ArrayList<>(call.size());
        for (CallEnd end : call.ends()) {
            if (isShown(call, end) && (!end.isLeftOut() || end.device().equals(viewer))) {
                participants.add(participant(call, end));
            }
        }
        String id = Long.toString(call.callId());
        return new Dialog(
                data.associated() == null ? "" : Dialog.uri(Long.toString(data.associated())),
                orEmpty(data.from()),
                id,
                data.secondaryId() == null ? null : Long.toString(data.secondaryId()),
                media(data),
                "Voice",
                participants,
                states.of(call),
                orEmpty(data.to()),
                Dialog.uri(id));
    }

    /** Whom a supervisor listens to does not see that the phone is being reached. */
    static boolean isShown(CallRecord call, CallEnd end) {
        return !(call.data().isMonitor() && end.is(ParticipantState.ALERTING));
    }

    private Participant participant(CallRecord call, CallEnd end) {
        SignedInAgent agent = agents.at(end.device());
        return new Participant(
                actions.of(call, end, agent),
                end.device(),
                agent == null ? "" : Participant.AGENT_DEVICE,
                FinesseTime.format(end.startTime()),
                end.state(),
                end.stateCause(),
                FinesseTime.format(end.stateChangeTime()));
    }

    private MediaProperties media(CallFacts data) {
        boolean outbound = data.variables().areOutbound();
        boolean routed = deployment == Deployment.Type.UCCE && data.routerCallId() != null;
        Long queue = data.skillGroup();
        return new MediaProperties(
                MediaProperties.VOICE,
                orEmpty(data.dnis()),
                callTypes.word(data.callType(), outbound, data.isRecovered()),
                callTypes.guidesWord(data.callType(), outbound, data.isRecovered()),
                data.dialedNumber() == null ? orEmpty(data.to()) : data.dialedNumber(),
                "",
                outbound ? withWords(data) : data.variables().toClients(),
                queue == null ? null : Long.toString(queue),
                queue == null ? null : queues.name(queue),
                routed ? text(data.routerCallId()) : null,
                routed ? text(data.routerSequence()) : null,
                routed ? text(data.routerDay()) : null,
                data.wrapUpReason());
    }

    private List<CallVariable> withWords(CallFacts data) {
        return data.variables().toClients().stream()
                .map(variable -> variable.name().equals(BA_STATUS)
                        ? new CallVariable(BA_STATUS, baStatuses.word(variable.value(), data))
                        : variable)
                .toList();
    }

    private static String text(@Nullable Long number) {
        return number == null ? "0" : Long.toString(number);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
