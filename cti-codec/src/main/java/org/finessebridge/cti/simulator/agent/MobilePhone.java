package org.finessebridge.cti.simulator.agent;

import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentWorkMode;
import org.jspecify.annotations.Nullable;

/**
 * The phone that a mobile agent works at (guide, "Set Agent State Req": AgentWorkMode, and an
 * AgentInstrument of the form {@code instrument;phone-number}).
 *
 * @param workMode RA_CALL_BY_CALL or RA_NAILED_CONNECTION
 * @param number the number that is dialled to reach the agent
 */
public record MobilePhone(AgentWorkMode workMode, String number) {

    private static final char SEPARATOR = ';';

    /** What a request names; null where it is not of a mobile agent, or names no number. */
    static @Nullable MobilePhone of(SetAgentStateReq request) {
        AgentWorkMode mode = request.agentWorkMode().known();
        String instrument = request.agentInstrument();
        int at = instrument == null ? -1 : instrument.indexOf(SEPARATOR);
        return mode == null || !isMobile(mode) || instrument == null || at < 0 || at == instrument.length() - 1
                ? null
                : new MobilePhone(mode, instrument.substring(at + 1));
    }

    /** Whether it is one of the work modes of mobile agents. */
    static boolean isMobile(@Nullable AgentWorkMode mode) {
        return mode == AgentWorkMode.RA_CALL_BY_CALL || mode == AgentWorkMode.RA_NAILED_CONNECTION;
    }

    /** An instrument without the number behind it. */
    static @Nullable String withoutNumber(@Nullable String instrument) {
        int at = instrument == null ? -1 : instrument.indexOf(SEPARATOR);
        return instrument == null || at < 0 ? instrument : instrument.substring(0, at);
    }

    /** The instrument as the events of a mobile agent have it. */
    String behind(String extension) {
        return extension + SEPARATOR + number;
    }
}
