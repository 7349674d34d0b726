package org.finessebridge.app.bridge.agent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.finessebridge.app.ctiserver.CtiRequests;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.systeminfo.Deployment;
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
 * where nobody may answer. Who is in a call, or whose sign-in is still under way, is signed out again when the server tells that the
 * agent is there. Only the bridge's thread calls.
 */
public final class RemovedAgents {

    private static final Logger LOG = LoggerFactory.getLogger(RemovedAgents.class);

    /** A server that does not sign an agent out is not asked for ever. */
    private static final int MOST_REQUESTS = 5;

    /** More are removed at once hardly ever; the oldest are forgotten then. */
    private static final int MOST_AGENTS = 20_000;

    private static final Set<UserState> NOT_THERE = Set.of(UserState.LOGOUT, UserState.UNKNOWN);

    private final CtiRequests cti;
    private final Deployment.Type deployment;
    private final Map<String, Integer> requestsLeft = new LinkedHashMap<>();

    /** Nobody was removed so far. */
    public RemovedAgents(CtiRequests cti, Deployment.Type deployment) {
        this.cti = cti;
        this.deployment = deployment;
    }

    /** An agent is being removed, whose requests have not been ended yet. */
    void removed(Agent agent) {
        UserStatus status = agent.status();
        if (NOT_THERE.contains(status.state()) && agent.lane().isIdle()) {
            return;
        }
        if (requestsLeft.size() >= MOST_AGENTS) {
            requestsLeft.remove(requestsLeft.keySet().iterator().next());
        }
        requestsLeft.put(agent.loginId(), MOST_REQUESTS);
        if (!NOT_THERE.contains(status.state())) {
            signOut(agent.loginId(), status.extension());
        }
    }

    /** There is an agent of that id again, who signs out by own requests. */
    void isBack(String loginId) {
        requestsLeft.remove(loginId);
    }

    /** The server tells of an agent whom the directory does not have. */
    void seen(@Nullable String loginId, AgentObservation seen) {
        if (loginId == null || !requestsLeft.containsKey(loginId)) {
            return;
        }
        if (seen.state() == UserState.LOGOUT) {
            requestsLeft.remove(loginId);
        } else if (!seen.state().isDuringCall() && seen.state() != UserState.UNKNOWN) {
            signOut(loginId, seen.extension());
        }
    }

    private void signOut(String loginId, String device) {
        int left = requestsLeft.merge(loginId, -1, Integer::sum);
        if (left < 0) {
            return;
        }
        UserStateRequest request = new UserStateRequest(
                RequestId.NONE,
                loginId,
                RequestedState.LOGOUT,
                null,
                null,
                new Requester.Automatic(RequestToSetAgentState.SUPERVISOR_REASON));
        cti.send(
                RequestToSetAgentState.translate(request, device.isEmpty() ? null : device, deployment),
                outcome -> tell(loginId, outcome));
    }

    private static void tell(String loginId, CtiOutcome<?> outcome) {
        if (outcome instanceof CtiOutcome.Confirmed<?>) {
            LOG.info("Agent {}, who was removed from the directory, is signed out at the CTI server", loginId);
        } else {
            LOG.warn(
                    "Agent {} was removed from the directory and could not be signed out at the CTI server ({}). It is"
                            + " tried again when the server tells of the agent; else sign the agent out there",
                    loginId,
                    outcome);
        }
    }
}
