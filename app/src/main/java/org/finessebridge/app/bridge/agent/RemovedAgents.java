package org.finessebridge.app.bridge.agent;

import java.util.LinkedHashMap;
import java.util.Map;
import org.finessebridge.app.bridge.thread.BridgeThread;
import org.finessebridge.app.ctiserver.CtiRequests;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.time.Ticker;
import org.finessebridge.app.user.RequestedState;
import org.finessebridge.app.user.Requester;
import org.finessebridge.app.user.UserState;
import org.finessebridge.app.user.UserStateRequest;
import org.finessebridge.app.user.UserStatus;
import org.finessebridge.cti.client.CtiOutcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs those out at the CTI server whom the directory no longer has: nobody could do it for them, and calls would ring at a device
 * where nobody may answer. The server is asked for each until it tells that the agent is signed out, in the next session if there is
 * none; who is in a call, or whose sign-in is still under way, is signed out when the server tells of that. Only the bridge's thread
 * calls.
 */
public final class RemovedAgents {

    private static final Logger LOG = LoggerFactory.getLogger(RemovedAgents.class);

    /** A server that does not sign an agent out is not asked for ever: so often in a session. */
    private static final int MOST_REQUESTS = 5;

    /** More are removed at once hardly ever; the oldest are forgotten then. */
    private static final int MOST_AGENTS = 20_000;

    private final CtiRequests cti;
    private final BridgeThread thread;
    private final Deployment.Type deployment;
    private final RepeatedQuestions questions;

    /** Of whom the server has not told that they are signed out, in the order of their removal. */
    private final Map<String, Removed> untold = new LinkedHashMap<>();

    private boolean hasSession;

    /** One who was removed, in one session. */
    private static final class Removed {

        final Agent agent;

        /** Whether a request of the agent may still be carried out, so that an answer may be older than it. */
        final boolean mayStillSignIn;

        int requestsLeft = MOST_REQUESTS;
        boolean isBeingSignedOut;

        Removed(Agent agent, boolean mayStillSignIn) {
            this.agent = agent;
            this.mayStillSignIn = mayStillSignIn;
        }
    }

    /** Nobody was removed so far. */
    public RemovedAgents(
            CtiRequests cti, BridgeThread thread, AgentQuestions questions, Deployment.Type deployment, Ticker ticker) {
        this.cti = cti;
        this.thread = thread;
        this.deployment = deployment;
        this.questions = new RepeatedQuestions(
                ticker,
                this::isUntold,
                (agent, done) -> questions.ask(agent, answer -> {
                    try {
                        if (answer instanceof AgentAnswer.Told(AgentObservation seen)) {
                            answered(agent, seen);
                        }
                    } finally {
                        done.accept(answer);
                    }
                }));
    }

    /** An agent is being removed, whose requests have not been ended yet. */
    void removed(Agent agent) {
        if (untold.size() >= MOST_AGENTS) {
            forget(untold.values().iterator().next().agent);
        }
        Removed gone = new Removed(agent, !agent.lane().isIdle());
        untold.put(agent.loginId(), gone);
        if (!hasSession) {
            return; // the next asks
        }
        UserStatus status = agent.status();
        if (status.state() == UserState.LOGOUT || status.state() == UserState.UNKNOWN) {
            questions.add(agent); // the server may not have told yet, or say something else since
        } else {
            signOut(gone, status.extension());
        }
    }

    /** There is an agent of that id again, who signs out by own requests. */
    void isBack(String loginId) {
        Removed gone = untold.get(loginId);
        if (gone != null) {
            forget(gone.agent);
        }
    }

    private void forget(Agent agent) {
        untold.remove(agent.loginId());
        questions.remove(agent);
    }

    private boolean isUntold(Agent agent) {
        Removed gone = untold.get(agent.loginId());
        return gone != null && gone.agent == agent;
    }

    /** A session has opened, or what was heard in this one may be untrue: the server is asked for everybody. */
    public void askAnew() {
        askNobody();
        hasSession = true;
        untold.replaceAll((loginId, gone) -> new Removed(gone.agent, false));
        untold.values().forEach(gone -> questions.add(gone.agent));
        if (!untold.isEmpty()) {
            LOG.info("The CTI server is asked for {} agents who were removed from the directory", untold.size());
        }
    }

    /** There is nobody to ask. */
    public void askNobody() {
        hasSession = false;
        questions.clear();
    }

    /** Time has passed. */
    public void tick() {
        questions.tick();
    }

    /** An event of an agent whom the directory does not have. */
    void seen(@Nullable String loginId, AgentObservation event) {
        Removed gone = loginId == null ? null : untold.get(loginId);
        if (gone != null) {
            gone.agent.eventCame(); // the answer to a question that is under way may be older
            learned(gone, event);
        }
    }

    /** The server has answered a question for an agent who may have been removed meanwhile. */
    void answered(Agent agent, AgentObservation seen) {
        Removed gone = untold.get(agent.loginId());
        if (gone != null && gone.agent == agent && !(seen.state() == UserState.LOGOUT && gone.mayStillSignIn)) {
            learned(gone, seen);
        }
    }

    private void learned(Removed gone, AgentObservation seen) {
        if (seen.state() == UserState.LOGOUT) {
            forget(gone.agent);
        } else if (!seen.state().isDuringCall() && seen.state() != UserState.UNKNOWN) {
            signOut(gone, seen.extension());
        }
    }

    private void signOut(Removed gone, String device) {
        if (!hasSession || gone.isBeingSignedOut || gone.requestsLeft == 0) {
            return;
        }
        gone.requestsLeft--;
        gone.isBeingSignedOut = true;
        questions.remove(gone.agent);
        UserStateRequest request = new UserStateRequest(
                RequestId.NONE,
                gone.agent.loginId(),
                RequestedState.LOGOUT,
                null,
                null,
                new Requester.Automatic(RequestToSetAgentState.SUPERVISOR_REASON));
        cti.send(
                RequestToSetAgentState.translate(request, device.isEmpty() ? null : device, deployment),
                outcome -> thread.execute(() -> ended(gone, outcome)));
    }

    private void ended(Removed gone, CtiOutcome<?> outcome) {
        String loginId = gone.agent.loginId();
        if (outcome instanceof CtiOutcome.Confirmed<?>) {
            LOG.info("Agent {}, who was removed from the directory, is signed out at the CTI server", loginId);
        } else {
            LOG.warn(
                    "Agent {} was removed from the directory and could not be signed out at the CTI server ({}). {}",
                    loginId,
                    outcome,
                    gone.requestsLeft > 0
                            ? "It is tried again, in the next session if this one has ended"
                            : "It is tried again in the next session; else sign the agent out there");
        }
        if (untold.get(loginId) == gone) { // else this was in an earlier session
            gone.isBeingSignedOut = false;
            if (hasSession && gone.requestsLeft > 0) {
                questions.add(gone.agent); // until the server tells that it has done so
            }
        }
    }
}
