package org.finessebridge.cti.simulator.session;

import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.AgentStateMask;
import org.finessebridge.cti.message.code.ServiceMask;
import org.finessebridge.cti.message.code.SystemEventId;
import org.finessebridge.cti.message.session.SystemEvent;
import org.finessebridge.cti.simulator.agent.AgentDevice;
import org.jspecify.annotations.Nullable;

/** Which events a client has asked for, by its services and masks. Guide, "Open Req". */
final class EventFilter {

    private static final long CALL_EVENT_SERVICES = ServiceMask.ALL_EVENTS | ServiceMask.CLIENT_EVENTS;
    private static final long PERIPHERAL_SERVICES = ServiceMask.ALL_EVENTS | ServiceMask.PERIPHERAL_MONITOR;

    private EventFilter() {}

    static boolean admits(OpenSession session, CtiMessage event) {
        return switch (event) {
            case AgentStateEvent change -> admits(session, change);
            case SystemEvent change -> admits(session, change.systemEventId().known());
            default -> admits(session, MessageNumbers.of(event));
        };
    }

    private static boolean admits(OpenSession session, AgentStateEvent change) {
        AgentDevice agent = session.agent();
        boolean wanted = agent == null
                ? session.grants(ServiceMask.ALL_EVENTS)
                : agent.concerns(change)
                        && change.peripheralId() == session.request().peripheralId();
        return wanted
                && hasBit(
                        session.request().agentStateMask(), change.agentState().known());
    }

    /** UNKNOWN, and what the guide does not know, have no bit that could be cleared. */
    private static boolean hasBit(long agentStateMask, @Nullable AgentState state) {
        long bit = state == null ? 0 : AgentStateMask.bitOf(state);
        return bit == 0 || (agentStateMask & bit) != 0;
    }

    private static boolean admits(OpenSession session, @Nullable SystemEventId change) {
        return switch (change) {
            case PERIPHERAL_ONLINE, PERIPHERAL_OFFLINE, INSTRUMENT_OUT_OF_SERVICE, INSTRUMENT_BACK_IN_SERVICE ->
                session.grants(PERIPHERAL_SERVICES);
            case null, default -> true;
        };
    }

    private static boolean admits(OpenSession session, long messageType) {
        long bit = MessageNumbers.callMsgMaskBit(messageType);
        return bit == 0
                || (session.grants(CALL_EVENT_SERVICES) && (session.request().callMsgMask() & bit) != 0);
    }
}
