package org.finessebridge.app.dialog;

import org.finessebridge.app.systeminfo.Deployment;

/** What may be done with a dialog, in the words of {@code requestedAction} and {@code action}. */
public enum DialogAction {
    MAKE_CALL,
    SILENT_MONITOR,
    BARGE_CALL,
    ANSWER,
    HOLD,
    RETRIEVE,
    DROP,
    CONSULT_CALL,
    TRANSFER,
    CONFERENCE,
    TRANSFER_SST,
    SEND_DTMF,
    UPDATE_CALL_DATA,
    PARTICIPANT_DROP,
    START_RECORDING,
    ACCEPT,
    REJECT,
    CLOSE,
    RECLASSIFY,
    UPDATE_SCHEDULED_CALLBACK,
    CANCEL_SCHEDULED_CALLBACK;

    private static final String DIRECT_PREVIEW = "OUTBOUND_DIRECT_PREVIEW";

    /**
     * Whether the deployment has the action for such a dialog (guide, "Dialog APIs", each API's
     * restrictions): UCCX has direct previews alone, and drops no parties; UCCE records in other ways.
     *
     * @param callType the dialog's, in the guide's word, whatever the settings call it; empty or {@code NULL} where the CTI server does not tell it, as after
     *     a failover, and then the CTI server decides
     */
    public boolean existsFor(Deployment.Type deployment, String callType) {
        boolean uccx = deployment == Deployment.Type.UCCX;
        return switch (this) {
            case ACCEPT, REJECT, CLOSE ->
                !uccx || callType.equals(DIRECT_PREVIEW) || callType.isEmpty() || callType.equals("NULL");
            case PARTICIPANT_DROP -> !uccx;
            case START_RECORDING -> uccx;
            default -> true;
        };
    }
}
