package org.finessebridge.app.bridge.call;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.finessebridge.app.dialog.CallVariable;
import org.finessebridge.app.dialog.Dialog;
import org.finessebridge.app.dialog.DialogAction;
import org.finessebridge.app.dialog.DialogRequest;
import org.finessebridge.app.dialog.MediaProperties;
import org.finessebridge.app.dialog.Participant;
import org.finessebridge.app.dialog.ParticipantState;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.control.ConsultationCallConf;
import org.finessebridge.cti.message.control.MakeCallConf;
import org.finessebridge.cti.message.supervisor.SuperviseCallConf;
import org.jspecify.annotations.Nullable;

/**
 * Which event at the acting user's node shows that a request was carried out. Some requests can be
 * judged only by what was so when they were sent. Only the bridge's thread calls.
 */
final class AnswerToRequest {

    private final DialogRequest request;
    private @Nullable Dialog before;
    private @Nullable String newCall;
    private boolean asked;

    AnswerToRequest(DialogRequest request) {
        this.request = request;
    }

    /**
     * The request is about to be sent.
     *
     * @param now the dialog as the user was told of it last; null for a request that makes one
     */
    void isSent(@Nullable Dialog now) {
        before = now;
    }

    /** The dialog when the request was sent; null if there was none, or it was not sent. */
    @Nullable
    Dialog before() {
        return before;
    }

    /** The server has accepted the request, and may have named the new call. */
    void isConfirmed(CtiConfirmation confirmation) {
        long callId = switch (confirmation) {
            case MakeCallConf conf -> conf.newConnectionCallId();
            case ConsultationCallConf conf -> conf.newConnectionCallId();
            case SuperviseCallConf conf -> conf.connectionCallId();
            default -> 0;
        };
        if (makesCall() && CallRecords.isId(callId)) {
            newCall = Long.toString(callId);
        }
    }

    /** The server was asked after the confirmation what the call is like, and what it said is known. */
    void isAsked() {
        asked = true;
    }

    /** The dialog that shows the request's effect: of one that makes a call, the new one, once its id is known. */
    String dialogId() {
        return newCall == null ? request.dialogId() : newCall;
    }

    /** Whether the confirmation is all that will be heard: tones are heard by who is in the call. */
    boolean isGivenByConfirmation() {
        return request.action() == DialogAction.SEND_DTMF || request.action() == DialogAction.START_RECORDING;
    }

    /** Whether an action has no dialog yet where its outcome could be told. */
    static boolean isWithoutDialog(DialogAction action) {
        return action == DialogAction.MAKE_CALL
                || action == DialogAction.SILENT_MONITOR
                || action == DialogAction.BARGE_CALL;
    }

    private boolean makesCall() {
        return isWithoutDialog(request.action()) || request.action() == DialogAction.CONSULT_CALL;
    }

    /** Whether that event, at the acting user's node, shows it. */
    boolean isGivenBy(DialogNews news) {
        Dialog dialog = news.dialog();
        boolean same = dialog.id().equals(request.dialogId());
        boolean gone = same && news.kind() == DialogNews.Kind.DELETE;
        boolean here = same && !gone;
        @Nullable ParticipantState own = dialog.stateOf(request.extension());
        boolean hasLeft = same && own != null && !own.isLive();
        // A dialog also leaves who signs out, though the call goes on at the phone: nobody has carried that out.
        boolean isOut = hasLeft || (gone && own == null);
        return switch (request.action()) {
            case MAKE_CALL, SILENT_MONITOR, CONSULT_CALL, BARGE_CALL ->
                news.kind() != DialogNews.Kind.DELETE && isNewCall(dialog, news.kind() == DialogNews.Kind.POST);
            case ANSWER, RETRIEVE -> here && own == ParticipantState.ACTIVE;
            case HOLD -> here && own == ParticipantState.HELD;
            case DROP -> isOut;
            case TRANSFER, TRANSFER_SST -> isOut && goesOn(dialog);
            case REJECT, CLOSE -> gone && isOut;
            case CONFERENCE -> (here || isMergedInto(dialog)) && hasGrown(dialog);
            case PARTICIPANT_DROP -> same && isOut(dialog, request.toAddress());
            case ACCEPT -> same && (own == ParticipantState.ACCEPTED || "Accept".equals(response(dialog)));
            case UPDATE_CALL_DATA -> same && hasData(dialog);
            case RECLASSIFY, UPDATE_SCHEDULED_CALLBACK, CANCEL_SCHEDULED_CALLBACK ->
                same && request.parameter().equals(response(dialog));
            case SEND_DTMF, START_RECORDING -> false;
        };
    }

    /** Whether the dialog as it is known shows it, without an event. */
    boolean isShownBy(@Nullable Dialog dialog) {
        return dialog != null
                && isGivenBy(new DialogNews(DialogNews.Kind.PUT, request.loginId(), request.extension(), dialog));
    }

    /** Whether that event shows that it cannot be carried out any more: its call has left the user. */
    boolean isRuledOutBy(DialogNews news) {
        return news.kind() == DialogNews.Kind.DELETE
                && news.dialog().id().equals(request.dialogId())
                && !makesCall()
                && !isGivenByConfirmation();
    }

    /**
     * Whether that event, which rules it out, may have overtaken what shows it: the call leaves who signs out, and the
     * server tells of agents and of calls in no order.
     */
    boolean isLeftOpenBy(DialogNews news) {
        @Nullable ParticipantState own = news.dialog().stateOf(request.extension());
        boolean endsOwnPart = request.action() == DialogAction.DROP
                || request.action() == DialogAction.REJECT
                || request.action() == DialogAction.CLOSE
                || leavesOthers();
        return endsOwnPart && own != null && own.isLive();
    }

    /** Whether it hands the call on to others. */
    boolean leavesOthers() {
        return request.action() == DialogAction.TRANSFER || request.action() == DialogAction.TRANSFER_SST;
    }

    private boolean isNewCall(Dialog dialog, boolean entered) {
        if (dialog.id().equals(newCall)) {
            return true;
        }
        // What a barge-in makes first, and names, may never be seen: the conference may come at once.
        boolean anotherIsNamed = newCall != null && request.action() != DialogAction.BARGE_CALL;
        if (!entered || anotherIsNamed) {
            return false;
        }
        boolean byUser = dialog.fromAddress().equals(request.extension());
        return switch (request.action()) {
            case CONSULT_CALL -> byUser && (isConsult(dialog) || isTo(dialog, request.toAddress()));
            case BARGE_CALL -> dialog.participant(request.toAddress()) != null;
            default -> byUser && isTo(dialog, request.toAddress());
        };
    }

    private boolean isConsult(Dialog dialog) {
        return dialog.associatedDialogUri().equals(Dialog.uri(request.dialogId()));
    }

    private static boolean isTo(Dialog dialog, String address) {
        return dialog.toAddress().equals(address)
                || dialog.mediaProperties().dialedNumber().equals(address);
    }

    /** Who hands a call on leaves others in it: where all have gone it has ended. Some callers are not shown. */
    private boolean goesOn(Dialog dialog) {
        List<Participant> others = dialog.participants().stream()
                .filter(participant -> !participant.mediaAddress().equals(request.extension()))
                .toList();
        return others.isEmpty()
                || others.stream().anyMatch(participant -> participant.state().isLive());
    }

    /** Some switches let the other of the two calls live on. */
    private boolean isMergedInto(Dialog dialog) {
        return request.dialogId().equals(dialog.secondaryId());
    }

    /** Whether somebody has joined since the request was sent; others may have left by then. */
    private boolean hasGrown(Dialog dialog) {
        Set<String> now = live(dialog);
        return before == null ? now.size() >= 3 : !live(before).containsAll(now);
    }

    private static Set<String> live(Dialog dialog) {
        return dialog.participants().stream()
                .filter(participant -> participant.state().isLive())
                .map(Participant::mediaAddress)
                .collect(Collectors.toSet());
    }

    private static boolean isOut(Dialog dialog, String address) {
        Participant dropped = dialog.participant(address);
        return dropped == null || !dropped.state().isLive();
    }

    private static @Nullable String response(Dialog dialog) {
        return dialog.mediaProperties().variable("BAResponse");
    }

    private boolean hasData(Dialog dialog) {
        MediaProperties now = dialog.mediaProperties();
        List<CallVariable> wanted = request.callVariables();
        String reason = request.wrapUpReason();
        boolean hasReason =
                reason == null || Objects.equals(now.wrapUpReason() == null ? "" : now.wrapUpReason(), reason);
        return hasReason && wanted.stream().allMatch(variable -> isTaken(now.variable(variable.name()), variable));
    }

    /**
     * Whether the server has taken a variable. One that is cleared need not be there. The server shortens
     * what is too long for it, so the beginning is enough, if it was not there before, or if the server
     * tells no more when it is asked.
     */
    private boolean isTaken(@Nullable String now, CallVariable wanted) {
        if (now == null) {
            return wanted.value().isEmpty();
        }
        boolean beginning = !now.isEmpty() && wanted.value().startsWith(now);
        return now.equals(wanted.value()) || (beginning && (asked || !now.equals(valueBefore(wanted.name()))));
    }

    private @Nullable String valueBefore(String name) {
        return before == null ? null : before.mediaProperties().variable(name);
    }
}
