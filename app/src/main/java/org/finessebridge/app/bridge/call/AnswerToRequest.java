package org.finessebridge.app.bridge.call;

import java.util.List;
import java.util.Objects;
import org.finessebridge.app.dialog.CallVariable;
import org.finessebridge.app.dialog.Dialog;
import org.finessebridge.app.dialog.DialogAction;
import org.finessebridge.app.dialog.DialogRequest;
import org.finessebridge.app.dialog.MediaProperties;
import org.finessebridge.app.dialog.Participant;
import org.finessebridge.app.dialog.ParticipantState;
import org.jspecify.annotations.Nullable;

/** Which event at the acting user's node shows that a request was carried out. */
final class AnswerToRequest {

    private AnswerToRequest() {}

    /** Whether that event, at the acting user's node, does. */
    static boolean isGivenBy(DialogRequest request, DialogNews news) {
        Dialog dialog = news.dialog();
        boolean same = dialog.id().equals(request.dialogId());
        boolean gone = same && news.kind() == DialogNews.Kind.DELETE;
        @Nullable ParticipantState own = dialog.stateOf(request.extension());
        return switch (request.action()) {
            case MAKE_CALL, SILENT_MONITOR ->
                news.kind() == DialogNews.Kind.POST
                        && dialog.fromAddress().equals(request.extension())
                        && isTo(dialog, request.toAddress());
            case BARGE_CALL -> news.kind() == DialogNews.Kind.POST && dialog.participant(request.toAddress()) != null;
            case CONSULT_CALL ->
                news.kind() == DialogNews.Kind.POST
                        && dialog.fromAddress().equals(request.extension())
                        && (dialog.associatedDialogUri().equals(Dialog.uri(request.dialogId()))
                                || isTo(dialog, request.toAddress()));
            case ANSWER, RETRIEVE -> same && own == ParticipantState.ACTIVE;
            case HOLD -> same && own == ParticipantState.HELD;
            case DROP, TRANSFER, TRANSFER_SST, REJECT, CLOSE -> gone || (same && own != null && !own.isLive());
            case CONFERENCE -> same && live(dialog) >= 3;
            case PARTICIPANT_DROP -> gone || (same && isOut(dialog, request.toAddress()));
            case ACCEPT -> gone || (same && (own == ParticipantState.ACCEPTED || "Accept".equals(response(dialog))));
            case UPDATE_CALL_DATA -> same && hasData(dialog, request);
            case RECLASSIFY, UPDATE_SCHEDULED_CALLBACK, CANCEL_SCHEDULED_CALLBACK ->
                same && request.parameter().equals(response(dialog));
            case SEND_DTMF, START_RECORDING -> false; // by the confirmation
        };
    }

    private static boolean isTo(Dialog dialog, String address) {
        return dialog.toAddress().equals(address)
                || dialog.mediaProperties().dialedNumber().equals(address);
    }

    private static long live(Dialog dialog) {
        return dialog.participants().stream()
                .filter(participant -> participant.state().isLive())
                .count();
    }

    private static boolean isOut(Dialog dialog, String address) {
        Participant dropped = dialog.participant(address);
        return dropped == null || !dropped.state().isLive();
    }

    private static @Nullable String response(Dialog dialog) {
        return dialog.mediaProperties().variable("BAResponse");
    }

    /**
     * The server shortens what is too long, so a beginning is enough; what it has not taken at all is
     * no answer.
     */
    private static boolean hasData(Dialog dialog, DialogRequest request) {
        MediaProperties now = dialog.mediaProperties();
        List<CallVariable> wanted = request.callVariables();
        String reason = request.wrapUpReason();
        boolean hasReason =
                reason == null || Objects.equals(now.wrapUpReason() == null ? "" : now.wrapUpReason(), reason);
        return hasReason
                && wanted.stream().allMatch(variable -> isTaken(now.variable(variable.name()), variable.value()));
    }

    private static boolean isTaken(@Nullable String now, String wanted) {
        return now != null && (now.equals(wanted) || (!now.isEmpty() && wanted.startsWith(now)));
    }

    /** Whether an action ends with an event that a snapshot of the call can stand for. */
    static boolean canBeAskedFor(DialogAction action) {
        return action != DialogAction.MAKE_CALL
                && action != DialogAction.SILENT_MONITOR
                && action != DialogAction.BARGE_CALL;
    }
}
