package org.finessebridge.cti.simulator.agent;

import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.ForcedFlag;
import org.finessebridge.cti.simulator.centre.ContactCentre;

/**
 * What a contact centre makes of an agent whose client was lost. Finesse reports each in the same way, by a LOGOUT by
 * force with reason 255 that no supervisor has asked for; what follows is the CTI server's decision, of UCCE by the
 * setting LOAD (Logout on Agent Disconnect). Finesse administration guide, "Failover Mechanisms", Desktop Behavior; see
 * SPEC-NOTES.md.
 *
 * @param state what the agent becomes
 * @param reason with which it is told
 * @param afterCalls whether the agent's calls go first
 */
record AgentDisconnect(AgentState state, int reason, boolean afterCalls) {

    /** The reason that Finesse sends for a lost desktop, and that reports show for the logout. */
    private static final int REPORTED = 255;

    /** UCCE's predefined reason code for NOT_READY by a failed connection. */
    private static final int CONNECTION_FAILURE = 50_002;

    /** Whether a request says that an agent's client was lost. */
    static boolean isReportedBy(SetAgentStateReq request) {
        return request.agentState().is(AgentState.LOGOUT)
                && request.forcedFlag().is(ForcedFlag.TRUE)
                && request.eventReasonCode() == REPORTED
                && request.supervisorId() == null;
    }

    /** What a contact centre makes of it. */
    static AgentDisconnect in(ContactCentre centre) {
        if (centre.isUccx()) {
            return new AgentDisconnect(AgentState.LOGOUT, REPORTED, true);
        }
        return centre.logoutOnAgentDisconnect()
                ? new AgentDisconnect(AgentState.LOGOUT, REPORTED, false)
                : new AgentDisconnect(AgentState.NOT_READY, CONNECTION_FAILURE, true);
    }
}
