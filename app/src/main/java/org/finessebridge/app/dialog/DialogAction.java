package org.finessebridge.app.dialog;

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
    CANCEL_SCHEDULED_CALLBACK
}
