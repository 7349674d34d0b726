package org.finessebridge.app.bridge.agent;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.bridge.outcome.OutcomeToApiError;
import org.finessebridge.app.bridge.publication.UpdatePublisher;
import org.finessebridge.app.bridge.request.LaneRequest;
import org.finessebridge.app.bridge.request.RequestOutcome;
import org.finessebridge.app.bridge.thread.BridgeThread;
import org.finessebridge.app.ctiserver.CtiRequests;
import org.finessebridge.app.presence.LogoutAttempt;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.update.ApiErrorsData;
import org.finessebridge.app.user.RequestedState;
import org.finessebridge.app.user.Requester;
import org.finessebridge.app.user.UserStateRequest;
import org.finessebridge.cti.client.CtiOutcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The requests for other states of agents: takes them on, sends them, and answers them. Only the
 * bridge's thread calls.
 */
public final class AgentRequests {

    private static final Logger LOG = LoggerFactory.getLogger(AgentRequests.class);

    private final AgentRoster roster;
    private final AgentStates states;
    private final UpdatePublisher publisher;
    private final CtiRequests cti;
    private final BridgeThread thread;
    private final Deployment.Type deployment;
    private final MeterRegistry meters;

    public AgentRequests(
            AgentRoster roster,
            AgentStates states,
            UpdatePublisher publisher,
            CtiRequests cti,
            BridgeThread thread,
            Deployment.Type deployment,
            MeterRegistry meters) {
        this.roster = roster;
        this.states = states;
        this.publisher = publisher;
        this.cti = cti;
        this.thread = thread;
        this.deployment = deployment;
        this.meters = meters;
    }

    /**
     * Takes a request on.
     *
     * @param submittedAt when the client handed it over, in the ticker's nanoseconds
     * @return why it is refused at once; null if it is taken on
     */
    public @Nullable FinesseApiException submit(UserStateRequest request, long submittedAt) {
        Agent agent = roster.find(request.loginId());
        if (agent == null) {
            return FinesseApiException.userNotFound(request.loginId());
        }
        if (agent.lane().isIdle()) {
            FinesseApiException refusal = StateRules.refusal(request, agent.status(), deployment);
            if (refusal != null) {
                return refusal;
            }
        }
        if (!agent.lane().submit(new AgentStateRequest(agent, request, this), submittedAt)) {
            return busy();
        }
        meters.counter("finesse.requests", "state", request.state().name()).increment();
        return null;
    }

    /**
     * A request of the product's own for another state, for a lane to send before another.
     *
     * @param reasonCode the CTI reason code
     */
    public LaneRequest automatic(Agent agent, RequestedState state, int reasonCode) {
        meters.counter("finesse.requests", "state", state.name()).increment();
        UserStateRequest request = new UserStateRequest(
                RequestId.NONE, agent.loginId(), state, null, null, new Requester.Automatic(reasonCode));
        return new AgentStateRequest(agent, request, this);
    }

    /** Logs an agent out whose clients have gone: for the agent's lane. */
    LaneRequest forcedLogout(Agent agent, LogoutAttempt attempt) {
        meters.counter("finesse.requests", "state", RequestedState.LOGOUT.name())
                .increment();
        return new ForcedLogoutRequest(agent, attempt, this, deployment);
    }

    /** Too much waits already. */
    public static FinesseApiException busy() {
        return new FinesseApiException(ErrorType.SERVICE_UNAVAILABLE, "", "TOO_MANY_REQUESTS_WAITING");
    }

    /**
     * Refuses, as the CTI server would, what can't even be sent: who is signed out has no
     * instrument, which every SET_AGENT_STATE_REQ names.
     */
    void refuseSignedOut(Consumer<RequestOutcome> ended) {
        thread.execute(() -> ended.accept(new RequestOutcome.Refused(OutcomeToApiError.invalidState())));
    }

    /** Sends; the outcome comes later, on the bridge's thread. */
    void send(UserStateRequest request, @Nullable String device, Consumer<RequestOutcome> ended) {
        try {
            cti.send(
                    RequestToSetAgentState.translate(request, device, deployment),
                    outcome -> thread.execute(() -> ended.accept(translated(outcome, request))));
        } catch (RuntimeException e) {
            LOG.error(
                    "Request '{}' for agent {} could not be sent; this is a defect",
                    request.requestId().value(),
                    request.loginId(),
                    e);
            CtiOutcome<?> notSent = new CtiOutcome.NotSent<>(e.toString());
            thread.execute(() -> ended.accept(translated(notSent, request)));
        }
    }

    private RequestOutcome translated(CtiOutcome<?> outcome, UserStateRequest request) {
        return OutcomeToApiError.ofState(outcome, request.state(), deployment);
    }

    /** The reason that the event of that request's state will carry. */
    int reason(UserStateRequest request) {
        return RequestToSetAgentState.reason(request, deployment);
    }

    /** The agent is about to sign in. */
    void signsIn(Agent agent) {
        states.signsInAnew(agent);
    }

    /** Asks whether the agent is in the state that was asked for. */
    void ask(Agent agent, Runnable answered) {
        states.ask(agent, answered);
    }

    /** Answers with the agent's state. */
    void succeeded(Agent agent, RequestId requestId) {
        states.publish(agent, requestId);
    }

    /** Answers with an error, after what is known of the state. */
    void failed(Agent agent, RequestId requestId, ApiErrorsData error, @Nullable String supervisorId) {
        states.publishNews(agent);
        boolean supervisorIsThere = roster.find(supervisorId) != null;
        publisher.requestFailed(agent.loginId(), requestId, error, supervisorIsThere ? supervisorId : null);
    }
}
