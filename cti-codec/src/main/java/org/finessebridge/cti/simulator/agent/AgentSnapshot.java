package org.finessebridge.cti.simulator.agent;

import org.finessebridge.cti.message.code.AgentState;
import org.jspecify.annotations.Nullable;

/**
 * What an agent of the simulated contact centre really is at one moment, whatever clients have been
 * told of it.
 *
 * @param state in the voice domain; LOGOUT where the agent is not signed on
 * @param extension where the agent is signed on; null where not
 * @param eventReasonCode of NOT_READY and LOGOUT; 0 for none
 * @param mobilePhone the phone of an agent who is signed on as a mobile one; null for others
 */
public record AgentSnapshot(
        AgentState state,
        @Nullable String extension,
        int eventReasonCode,
        @Nullable MobilePhone mobilePhone) {

    /** What an agent is who is at the own phone. */
    public AgentSnapshot(AgentState state, @Nullable String extension, int eventReasonCode) {
        this(state, extension, eventReasonCode, null);
    }
}
