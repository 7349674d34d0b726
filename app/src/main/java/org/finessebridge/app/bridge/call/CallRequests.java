package org.finessebridge.app.bridge.call;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.bridge.agent.Agent;
import org.finessebridge.app.bridge.agent.AgentRequests;
import org.finessebridge.app.bridge.agent.AgentRoster;
import org.finessebridge.app.bridge.outcome.OutcomeToApiError;
import org.finessebridge.app.bridge.request.RequestOutcome;
import org.finessebridge.app.bridge.thread.BridgeThread;
import org.finessebridge.app.ctiserver.CtiRequests;
import org.finessebridge.app.dialog.Dialog;
import org.finessebridge.app.dialog.DialogAction;
import org.finessebridge.app.dialog.DialogRequest;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.update.ApiErrorsData;
import org.finessebridge.app.user.RequestedState;
import org.finessebridge.app.user.Requester;
import org.finessebridge.app.user.UserState;
import org.finessebridge.app.user.UserStateRequest;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.control.SnapshotCallConf;
import org.finessebridge.cti.message.control.SnapshotCallReq;
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
        if (request.action() == DialogAction.MAKE_CALL) {
            makeNotReady(agent, submittedAt);
        }
        if (!agent.lane().submit(new CallRequest(request, this), submittedAt)) {
            return AgentRequests.busy();
        }
        meters.counter("finesse.requests", "action", request.action().name()).increment();
        return null;
    }

    /** UCCE makes no call for an agent whom the router may reserve at any moment. */
    private void makeNotReady(Agent agent, long submittedAt) {
        if (deployment.type() == Deployment.Type.UCCE && agent.status().state() == UserState.READY) {
            FinesseApiException refusal = agents.submit(
                    new UserStateRequest(
                            RequestId.NONE,
                            agent.loginId(),
                            RequestedState.NOT_READY,
                            null,
                            null,
                            new Requester.Automatic(MAKES_A_CALL)),
                    submittedAt);
            if (refusal != null) {
                LOG.debug("Agent {} is not made NOT_READY for a call: {}", agent.loginId(), refusal.getMessage());
            }
        }
    }

    /** Sends; the outcome comes later, on the bridge's thread. */
    void send(DialogRequest request, Consumer<RequestOutcome> ended) {
        try {
            CtiRequest<?> translated = translation.translate(request);
            if (translated == null) {
                thread.execute(() -> ended.accept(new RequestOutcome.Refused(OutcomeToApiError.noOtherCall())));
            } else {
                send(translated, request.action(), ended);
            }
        } catch (RuntimeException e) {
            LOG.error(
                    "Request '{}' of agent {} could not be sent; this is a defect",
                    request.requestId().value(),
                    request.loginId(),
                    e);
            CtiOutcome<?> notSent = new CtiOutcome.NotSent<>(e.toString());
            thread.execute(() -> ended.accept(OutcomeToApiError.ofCall(notSent, request.action())));
        }
    }

    private <C extends CtiConfirmation> void send(
            CtiRequest<C> translated, DialogAction action, Consumer<RequestOutcome> ended) {
        cti.send(translated, outcome -> thread.execute(() -> ended.accept(OutcomeToApiError.ofCall(outcome, action))));
    }

    /**
     * Asks the server what the call is like, since nothing was heard; what it says comes back as
     * news.
     */
    void ask(DialogRequest request, Runnable answered) {
        if (!AnswerToRequest.canBeAskedFor(request.action()) || book.dialog(request.dialogId()) == null) {
            thread.execute(answered);
            return;
        }
        CallConnection own = connections.of(request.dialogId(), request.extension());
        SnapshotCallReq question = SnapshotCallReq.builder()
                .connectionCallId(own.callId())
                .connectionDeviceIdType(own.deviceIdType())
                .connectionDeviceId(own.deviceId())
                .build();
        cti.send(
                question,
                outcome -> thread.execute(() -> {
                    if (outcome instanceof CtiOutcome.Confirmed<SnapshotCallConf>(SnapshotCallConf call)) {
                        updates.tell(book.recovered(own.callId(), call));
                    }
                    answered.run();
                }));
    }

    /** Answers with the event that shows it; where none is left, with the dialog as it is. */
    void succeeded(DialogRequest request, @Nullable DialogNews answer) {
        Dialog dialog = book.dialogOf(
                request.loginId(),
                answer == null ? request.dialogId() : answer.dialog().id());
        if (answer == null && dialog == null) {
            failed(request, OutcomeToApiError.callIsOver()); // nothing is left that could tell of it
        } else {
            updates.succeeded(request.loginId(), request.requestId(), answer, dialog);
        }
    }

    void failed(DialogRequest request, ApiErrorsData error) {
        boolean isNew = !AnswerToRequest.canBeAskedFor(request.action());
        updates.failed(request.loginId(), request.requestId(), isNew ? "" : request.dialogId(), error);
    }
}
