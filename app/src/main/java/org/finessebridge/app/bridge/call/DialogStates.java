package org.finessebridge.app.bridge.call;

import java.util.Collection;
import org.finessebridge.app.dialog.DialogState;
import org.finessebridge.app.dialog.ParticipantState;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.cti.message.code.CallType;

/** A dialog's state, which its participants make (guide, "State (Dialog) Parameter Values"). */
final class DialogStates {

    private final Deployment.Type deployment;

    DialogStates(Deployment.Type deployment) {
        this.deployment = deployment;
    }

    DialogState of(CallRecord call) {
        Collection<CallEnd> ends = call.ends();
        boolean connected = call.isConnected();
        if (!connected && any(ends, ParticipantState.FAILED)) {
            return DialogState.FAILED;
        }
        boolean alerting = any(ends, ParticipantState.ALERTING);
        if (connected && !(alerting && isBlindTransferOfUccx(call))) {
            return DialogState.ACTIVE;
        }
        if (alerting) {
            return DialogState.ALERTING;
        }
        if (any(ends, ParticipantState.ACCEPTED)) {
            return DialogState.ACCEPTED;
        }
        if (any(ends, ParticipantState.INITIATED)) {
            // Whoever it rang at did not answer; the caller still hears it ring.
            return call.hasAlerted() ? DialogState.ALERTING : DialogState.INITIATED;
        }
        return any(ends, ParticipantState.INITIATING) ? DialogState.INITIATING : DialogState.DROPPED;
    }

    private boolean isBlindTransferOfUccx(CallRecord call) {
        return deployment == Deployment.Type.UCCX && call.data().callType().is(CallType.OFFERED);
    }

    private static boolean any(Collection<CallEnd> ends, ParticipantState state) {
        return ends.stream().anyMatch(end -> end.is(state));
    }
}
