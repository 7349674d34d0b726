package org.finessebridge.app.bridge.agent;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.finessebridge.app.bridge.request.LaneRequest;
import org.finessebridge.app.bridge.request.Observation;
import org.finessebridge.app.bridge.request.RequestOutcome;
import org.finessebridge.app.update.ApiErrorsData;
import org.finessebridge.app.user.RequestedState;
import org.finessebridge.app.user.Requester;
import org.finessebridge.app.user.UserState;
import org.finessebridge.app.user.UserStateRequest;
import org.finessebridge.app.user.UserStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A request for another state of an agent. Only the bridge's thread calls. */
final class AgentStateRequest implements LaneRequest {

    private static final Logger LOG = LoggerFactory.getLogger(AgentStateRequest.class);

    /** So long the server may take to tell what it keeps for the time after the call. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Agent agent;
    private final UserStateRequest request;
    private final AgentRequests requests;
    private UserStatus before;
    private boolean confirmed;
    private boolean observed;
    private int questions;

    AgentStateRequest(Agent agent, UserStateRequest request, AgentRequests requests) {
        this.agent = agent;
        this.request = request;
        this.requests = requests;
        this.before = agent.status();
    }

    @Override
    public @Nullable String device() {
        return request.extension();
    }

    @Override
    public void send(@Nullable String device, Consumer<RequestOutcome> ended) {
        before = agent.status();
        if (device == null && before.state() == UserState.LOGOUT) {
            requests.refuseSignedOut(ended);
            return;
        }
        if (request.state() == RequestedState.LOGIN) {
            requests.signsIn(agent);
        }
        requests.send(request, device, outcome -> {
            confirmed = outcome instanceof RequestOutcome.Confirmed;
            ended.accept(outcome);
        });
    }

    @Override
    public boolean isFulfilledByConfirmation() {
        return false;
    }

    /** What the server accepts during a call, it keeps for the time after it. */
    @Override
    public @Nullable Duration patience() {
        return request.state() != RequestedState.LOGIN && agent.status().state().isDuringCall() ? PATIENCE : null;
    }

    @Override
    public boolean isFulfilledBy(Observation observation) {
        if (!(observation instanceof AgentObservation seen)) {
            return false;
        }
        boolean told = request.state() == RequestedState.LOGIN
                ? isSignedIn(seen)
                : isThere(seen) || seen.pendingState() == request.state().asState();
        observed |= told;
        return told || isKeptForAfterTheCall(seen);
    }

    private boolean isThere(AgentObservation seen) {
        return switch (request.state()) {
            case LOGIN -> false;
            case READY -> seen.state() == UserState.READY || isWrapUpBefore(seen, UserState.WORK_READY);
            case NOT_READY ->
                (seen.state() == UserState.NOT_READY && hasReason(seen)) || isWrapUpBefore(seen, UserState.WORK);
            case LOGOUT, WORK, WORK_READY -> seen.state() == request.state().asState();
        };
    }

    /** The call has ended, and what was asked for during the call comes after the wrap-up. */
    private boolean isWrapUpBefore(AgentObservation seen, UserState wrapUp) {
        return before.state().isDuringCall() && seen.state() == wrapUp;
    }

    private boolean isSignedIn(AgentObservation seen) {
        return seen.state() != UserState.LOGOUT
                && seen.state() != UserState.UNKNOWN
                && (seen.extension().isEmpty()
                        ? before.extension().isEmpty()
                        : seen.extension().equals(request.extension()));
    }

    private boolean hasReason(AgentObservation seen) {
        int wanted = requests.reason(request);
        Integer told = seen.reasonCode();
        if (told == null) {
            // The answer to a question tells no reason. Where another NOT_READY was before, the
            // first question may have come before the change.
            return before.state() != UserState.NOT_READY
                    || Objects.equals(before.reasonCode(), wanted)
                    || questions > 1;
        }
        return told == wanted;
    }

    /**
     * The server has accepted it during a call, and says that the call goes on: then it keeps the
     * state for the time after the call, whether it tells that or not.
     */
    private boolean isKeptForAfterTheCall(AgentObservation seen) {
        return request.state() != RequestedState.LOGIN
                && confirmed
                && seen.isAnswer()
                && seen.state().isDuringCall();
    }

    @Override
    public void ask(Runnable answered) {
        questions++;
        requests.ask(agent, answered);
    }

    @Override
    public void succeeded() {
        String signedInAt = request.extension();
        if (signedInAt != null
                && agent.status().extension().isEmpty()
                && agent.status().state() != UserState.LOGOUT) {
            agent.isAt(signedInAt); // the server names no devices
        }
        if (request.signIn() != null) {
            agent.signedIn(request.signIn(), before.state() == UserState.LOGOUT);
        }
        UserState wanted = request.state().asState();
        if (request.state() != RequestedState.LOGIN && agent.status().state().isDuringCall()) {
            if (!observed) {
                agent.isPending(wanted);
            }
            agent.keepReason(wanted.hasReason() ? requests.reason(request) : null);
        }
        requests.succeeded(agent, request.requestId());
    }

    @Override
    public void failed(ApiErrorsData error) {
        switch (request.requester()) {
            case Requester.Self self -> requests.failed(agent, request.requestId(), error, null);
            case Requester.Supervisor(String supervisorId) ->
                requests.failed(agent, request.requestId(), error, supervisorId);
            case Requester.Automatic _, Requester.Presence _ ->
                LOG.warn(
                        "Agent {} could not be put into {}: {}. Look at the agent's state",
                        agent.loginId(),
                        request.state(),
                        error.apiError().errorMessage());
        }
    }
}
