package org.finessebridge.app.bridge.call;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.bridge.agent.Agent;
import org.finessebridge.app.bridge.agent.AgentRequests;
import org.finessebridge.app.bridge.agent.AgentRoster;
import org.finessebridge.app.bridge.outcome.OutcomeToApiError;
import org.finessebridge.app.bridge.recovery.SnapshotQuestion;
import org.finessebridge.app.bridge.request.LaneRequest;
import org.finessebridge.app.bridge.request.RequestOutcome;
import org.finessebridge.app.bridge.thread.BridgeThread;
import org.finessebridge.app.ctiserver.CtiRequests;
import org.finessebridge.app.dialog.Dialog;
import org.finessebridge.app.dialog.DialogAction;
import org.finessebridge.app.dialog.DialogRequest;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.update.ApiErrorsData;
import org.finessebridge.app.user.RequestedState;
import org.finessebridge.app.user.UserState;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.control.SnapshotCallConf;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The requests about calls: takes them on, sends them, and answers them. Only the bridge's thread
 * calls.
 */
final class CallRequests {

    private static final Logger LOG = LoggerFactory.getLogger(CallRequests.class);

    /** UCCE's reason code for an agent who was READY and makes a call (Finesse 12.5). */
    private static final int MAKES_A_CALL = 50006;

    private final AgentRoster roster;
    private final AgentRequests agents;
    private final CallBook book;
    private final CallConnections connections;
    private final DialogUpdates updates;
    private final CtiRequests cti;
    private final BridgeThread thread;
    private final Deployment deployment;
    private final MeterRegistry meters;
    private final RequestForCall translation;

    CallRequests(
            AgentRoster roster,
            AgentRequests agents,
            CallBook book,
            DialogUpdates updates,
            CtiRequests cti,
            BridgeThread thread,
            Deployment deployment,
            MeterRegistry meters) {
        this.roster = roster;
        this.agents = agents;
        this.book = book;
        this.connections = new CallConnections(book);
        this.updates = updates;
        this.cti = cti;
        this.thread = thread;
        this.deployment = deployment;
        this.meters = meters;
        this.translation = new RequestForCall(connections, deployment);
    }

    /**
     * Takes a request on.
     *
     * @param submittedAt when the client handed it over, in the ticker's nanoseconds
     * @return why it is refused at once; null if it is taken on
     */
    @Nullable
    FinesseApiException submit(DialogRequest request, long submittedAt) {
        Agent agent = roster.find(request.loginId());
        if (agent == null) {
            return FinesseApiException.userNotFound(request.loginId());
        }
        if (!agent.lane().submit(new CallRequest(request, this), submittedAt)) {
            return AgentRequests.busy();
        }
        meters.counter("finesse.requests", "action", request.action().name()).increment();
        return null;
    }

    /**
     * What has to be sent before it: UCCE makes no call for an agent whom the router may reserve at any
     * moment.
     *
     * @param device where the agent is now; null for nowhere
     */
    @Nullable
    LaneRequest precedes(DialogRequest request, @Nullable String device) {
        Agent agent = roster.find(request.loginId());
        if (deployment.type() != Deployment.Type.UCCE
                || request.action() != DialogAction.MAKE_CALL
                || !request.extension().equals(device)
                || agent == null
                || agent.status().state() != UserState.READY) {
            return null;
        }
        return agents.automatic(agent, RequestedState.NOT_READY, MAKES_A_CALL);
    }

    /**
     * Sends; the outcome comes later, on the bridge's thread.
     *
     * @param device where the agent is now; null for nowhere
     */
    void send(DialogRequest request, @Nullable String device, AnswerToRequest wanted, Consumer<RequestOutcome> ended) {
        Dialog now = book.dialog(request.dialogId(), request.loginId());
        if (now == null && !request.dialogId().isEmpty()) {
            // It has ended while the request waited; its id may be another call's by now.
            refuse(OutcomeToApiError.callGone(), ended);
            return;
        }
        if (!request.extension().equals(device)) {
            // The agent has left it while the request waited: it may be another's by now.
            refuse(OutcomeToApiError.invalidState(), ended);
            return;
        }
        wanted.isSent(now);
        try {
            CtiRequest<?> translated = translation.translate(request);
            if (translated == null) {
                refuse(OutcomeToApiError.noOtherCall(), ended);
            } else {
                send(translated, request.action(), wanted, ended);
            }
        } catch (RuntimeException e) {
            LOG.error(
                    "Request '{}' of agent {} could not be sent; this is a defect",
                    request.requestId().value(),
                    request.loginId(),
                    e);
            CtiOutcome<?> notSent = new CtiOutcome.NotSent<>(e.toString());
            thread.execute(() -> ended.accept(translated(notSent, request.action())));
        }
    }

    private void refuse(ApiErrorsData error, Consumer<RequestOutcome> ended) {
        thread.execute(() -> ended.accept(new RequestOutcome.Refused(error)));
    }

    private <C extends CtiConfirmation> void send(
            CtiRequest<C> translated, DialogAction action, AnswerToRequest wanted, Consumer<RequestOutcome> ended) {
        cti.send(
                translated,
                outcome -> thread.execute(() -> {
                    if (outcome instanceof CtiOutcome.Confirmed<C>(C confirmation)) {
                        wanted.isConfirmed(confirmation);
                    }
                    ended.accept(translated(outcome, action));
                }));
    }

    private RequestOutcome translated(CtiOutcome<?> outcome, DialogAction action) {
        return OutcomeToApiError.ofCall(outcome, action, deployment.type());
    }

    /** The dialog that shows the request's effect, as the user was told of it last; null if the user has none. */
    @Nullable
    Dialog dialog(DialogRequest request, AnswerToRequest wanted) {
        return book.dialog(wanted.dialogId(), request.loginId());
    }

    /** Whether it was carried out though its dialog had left the user before: what is known of the call tells. */
    boolean isCarriedOutUnseen(DialogRequest request, AnswerToRequest wanted) {
        return book.hasLeft(request.dialogId(), request.extension())
                && (!wanted.leavesOthers() || book.isLeftToOthers(request.dialogId(), request.extension()));
    }

    /**
     * Asks the server what the call is like, since nothing was heard; what it says comes back as
     * news. An event that comes before the answer is newer than it.
     */
    void ask(DialogRequest request, AnswerToRequest wanted, Runnable answered) {
        CallConnection own = connections.of(wanted.dialogId(), request.extension());
        boolean isNew = AnswerToRequest.isWithoutDialog(request.action())
                && wanted.dialogId().equals(request.dialogId());
        if (isNew || !CallRecords.isId(own.callId())) {
            thread.execute(answered);
            return;
        }
        SnapshotQuestion.OfCall question = SnapshotQuestion.ofCall(own.callId(), own.deviceIdType(), own.deviceId());
        long revision = book.revision(own.callId());
        cti.send(
                question.request(),
                outcome -> thread.execute(() -> {
                    if (book.revision(own.callId()) == revision) {
                        told(question, outcome, wanted);
                    }
                    answered.run();
                }));
    }

    private void told(SnapshotQuestion.OfCall question, CtiOutcome<SnapshotCallConf> outcome, AnswerToRequest wanted) {
        if (outcome instanceof CtiOutcome.Confirmed<SnapshotCallConf>(SnapshotCallConf call)) {
            wanted.isAsked();
            updates.tell(book.asked(question.callId(), call));
        } else if (question.isAnsweredAsGone(outcome)) {
            updates.tell(book.gone(question.callId()));
        }
    }

    /** Answers with the event that shows it; where none is left, with the dialog as it is. */
    void succeeded(DialogRequest request, AnswerToRequest wanted, @Nullable DialogNews answer) {
        String id = answer == null ? wanted.dialogId() : answer.dialog().id();
        updates.succeeded(
                request.loginId(), request.requestId(), answer, book.dialog(id, request.loginId()), wanted.before());
    }

    void failed(DialogRequest request, ApiErrorsData error) {
        boolean isNew = AnswerToRequest.isWithoutDialog(request.action());
        updates.failed(request.loginId(), request.requestId(), isNew ? "" : request.dialogId(), error);
    }
}
