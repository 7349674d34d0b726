package org.finessebridge.cti.simulator.session;

import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.code.ServiceMask;
import org.finessebridge.cti.message.session.OpenReq;
import org.finessebridge.cti.simulator.agent.AgentDevice;
import org.jspecify.annotations.Nullable;

/**
 * What a client and the server have agreed on.
 *
 * @param request what the client asked for
 * @param version the protocol version of everything that follows
 * @param services bits of {@link ServiceMask} that are granted
 * @param monitorId MonitorID of its events; 0 with ALL_EVENTS
 * @param agent whose events a CLIENT_EVENTS client gets; null for other clients
 */
record OpenSession(
        OpenReq request,
        ProtocolVersion version,
        long services,
        long monitorId,
        @Nullable AgentDevice agent) {

    /** Whether any of the services is granted. */
    boolean grants(long anyOf) {
        return (services & anyOf) != 0;
    }

    /** Whether the client knows of active and standby servers. */
    boolean knowsStandby() {
        return grants(ServiceMask.ACTIVE_STANDBY);
    }
}
