package org.finessebridge.app.bridge.agent;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import org.finessebridge.app.bridge.outcome.OutcomeToApiError;
import org.finessebridge.app.bridge.request.LaneRequest;
import org.finessebridge.app.bridge.request.Observation;
import org.finessebridge.app.bridge.request.RequestOutcome;
import org.finessebridge.app.presence.LogoutAttempt;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.update.ApiErrorsData;
import org.finessebridge.app.user.RequestedState;
import org.finessebridge.app.user.Requester;
import org.finessebridge.app.user.UserState;
import org.finessebridge.app.user.UserStateRequest;
import org.finessebridge.app.user.UserStatus;
import org.jspecify.annotations.Nullable;

/**
 * The system request that logs an agent out whose clients have gone (guide, "Desktop Presence and Forced Logout"). What
 * becomes of the agent is the CTI server's decision: out, or with UCCE NOT_READY, at once or after the call; the request
 * has done its work with either. Only the bridge's thread calls.
 */
final class ForcedLogoutRequest implements LaneRequest {

    /** So long the server may take to tell what it keeps for the time after the call. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** "Connection failure", as the request says it, and as UCCE calls it (CTI guide, reason codes). */
    private static final Set<Integer> CONNECTION_FAILURE = Set.of(RequestToSetAgentState.CONNECTION_FAILURE, 50002);

    private final Agent agent;
    private final LogoutAttempt attempt;
    private final AgentRequests requests;
    private final Deployment.Type deployment;
    private final UserStateRequest request;
    private UserStatus before;
    private boolean calledOff;
    private boolean sent;
    private boolean confirmed;
    private boolean pendingTold;
    private int questions;

    ForcedLogoutRequest(Agent agent, LogoutAttempt attempt, AgentRequests requests, Deployment.Type deployment) {
        this.agent = agent;
        this.attempt = attempt;
        this.requests = requests;
        this.deployment = deployment;
        this.request = new UserStateRequest(
                RequestId.NONE, agent.loginId(), RequestedState.LOGOUT, null, null, new Requester.Presence());
        this.before = agent.status();
    }

    /** The one where the agent is. */
    @Override
    public @Nullable String device() {
        return null;
    }

    @Override
    public void send(@Nullable String device, Consumer<RequestOutcome> ended) {
        before = agent.status();
        if (!attempt.begins()) {
            calledOff = true;
            requests.refuseSignedOut(ended);
            return;
        }
        sent = true;
        requests.send(request, device, outcome -> {
            confirmed = outcome instanceof RequestOutcome.Confirmed;
            sent = !(outcome instanceof RequestOutcome.Unsent);
            ended.accept(outcome);
        });
    }

    @Override
    public boolean isFulfilledByConfirmation() {
        return false;
    }

    /** What the server accepts during a call, it keeps for the time after it, and after the wrap-up. */
    @Override
    public @Nullable Duration patience() {
        UserState now = agent.status().state();
        return now.isDuringCall() || isWrapUpAfterTheCall(now) ? PATIENCE : null;
    }

    @Override
    public boolean isFulfilledBy(Observation observation) {
        if (calledOff || !(observation instanceof AgentObservation seen)) {
            return false;
        }
        UserState pending = seen.pendingState();
        pendingTold |= pending == UserState.LOGOUT || pending == UserState.NOT_READY;
        return seen.state() == UserState.LOGOUT
                || isConnectionFailure(seen)
                || pendingTold
                || (confirmed && seen.isAnswer() && seen.state().isDuringCall());
    }

    /** UCCE without Logout on Agent Disconnect; an answer tells no reason, and the first may be older than the change. */
    private boolean isConnectionFailure(AgentObservation seen) {
        if (seen.state() != UserState.NOT_READY) {
            return false;
        }
        Integer reason = seen.reasonCode();
        if (reason != null) {
            return CONNECTION_FAILURE.contains(reason);
        }
        return deployment == Deployment.Type.UCCE && (before.state() != UserState.NOT_READY || questions > 1);
    }

    private boolean isWrapUpAfterTheCall(UserState now) {
        return before.state().isDuringCall() && now.isWrapUp();
    }

    @Override
    public boolean isShown() {
        return !calledOff && agent.status().state() == UserState.LOGOUT;
    }

    @Override
    public void ask(Runnable answered) {
        questions++;
        requests.ask(agent, answered);
    }

    @Override
    public void succeeded() {
        UserState now = agent.status().state();
        if (now.isDuringCall()) {
            if (!pendingTold) {
                agent.isPending(deployment == Deployment.Type.UCCX ? UserState.LOGOUT : UserState.NOT_READY);
            }
            agent.keepReason(RequestToSetAgentState.CONNECTION_FAILURE);
        }
        requests.succeeded(agent, RequestId.NONE);
        attempt.succeeded();
    }

    @Override
    public void failed(ApiErrorsData error) {
        if (!calledOff) {
            boolean wasHeld = sent && !error.equals(OutcomeToApiError.sessionLost());
            attempt.failed(
                    wasHeld ? LogoutAttempt.Failure.REFUSED : LogoutAttempt.Failure.UNSENT,
                    error.apiError().errorMessage());
        }
    }
}
