package org.finessebridge.app.dialog;

import java.util.List;
import org.finessebridge.app.requestid.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * A request about a call, valid in itself: whether the call allows it is the CTI server's to say.
 *
 * @param requestId the client's name for it
 * @param loginId who acts; the outcome is published at the node of this user's dialogs
 * @param extension the device of who acts
 * @param action what is asked for
 * @param dialogId the dialog that it is about; empty for MAKE_CALL and SILENT_MONITOR, of BARGE_CALL the
 *     monitor's
 * @param toAddress whom to call, monitor or drop; empty where the action needs nobody
 * @param parameter of SEND_DTMF, RECLASSIFY and UPDATE_SCHEDULED_CALLBACK: the value that CTI gets; else
 *     empty
 * @param wrapUpReason null if it stays
 * @param callVariables those to be set
 */
public record DialogRequest(
        RequestId requestId,
        String loginId,
        String extension,
        DialogAction action,
        String dialogId,
        String toAddress,
        String parameter,
        @Nullable String wrapUpReason,
        List<CallVariable> callVariables) {

    public DialogRequest {
        callVariables = List.copyOf(callVariables);
    }
}
