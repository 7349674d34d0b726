package org.finessebridge.cti.simulator.agent;

import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.session.OpenReq;
import org.jspecify.annotations.Nullable;

/**
 * Whose events a CLIENT_EVENTS client wants.
 *
 * @param agentId the agent; null where the client named a device only
 * @param device the extension or instrument; null where the client named an agent only
 */
public record AgentDevice(
        @Nullable String agentId, @Nullable String device) {

    /** What an OPEN_REQ names; null where it names nobody. */
    public static @Nullable AgentDevice of(OpenReq request) {
        String extension = given(request.agentExtension());
        String device = extension == null ? given(request.agentInstrument()) : extension;
        String agentId = given(request.agentId());
        return agentId == null && device == null ? null : new AgentDevice(agentId, device);
    }

    /** Whether the event tells of the agent, or of whoever is at the device. */
    public boolean concerns(AgentStateEvent event) {
        return agentId != null
                ? agentId.equals(event.agentId())
                : device != null && device.equals(event.agentExtension());
    }

    /** Whether two clients want the same. */
    public boolean isSameAs(AgentDevice other) {
        return (agentId != null && agentId.equals(other.agentId)) || (device != null && device.equals(other.device));
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }
}
