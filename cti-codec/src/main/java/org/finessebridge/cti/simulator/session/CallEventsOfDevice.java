package org.finessebridge.cti.simulator.session;

import java.util.List;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.call.AgentPreCallAbortEvent;
import org.finessebridge.cti.message.call.AgentPreCallEvent;
import org.finessebridge.cti.message.call.BeginCallEvent;
import org.finessebridge.cti.message.call.CallClearedEvent;
import org.finessebridge.cti.message.call.CallConferencedEvent;
import org.finessebridge.cti.message.call.CallConnectionClearedEvent;
import org.finessebridge.cti.message.call.CallDataUpdateEvent;
import org.finessebridge.cti.message.call.CallDeliveredEvent;
import org.finessebridge.cti.message.call.CallDequeuedEvent;
import org.finessebridge.cti.message.call.CallDivertedEvent;
import org.finessebridge.cti.message.call.CallEstablishedEvent;
import org.finessebridge.cti.message.call.CallFailedEvent;
import org.finessebridge.cti.message.call.CallHeldEvent;
import org.finessebridge.cti.message.call.CallOriginatedEvent;
import org.finessebridge.cti.message.call.CallQueuedEvent;
import org.finessebridge.cti.message.call.CallReachedNetworkEvent;
import org.finessebridge.cti.message.call.CallRetrievedEvent;
import org.finessebridge.cti.message.call.CallServiceInitiatedEvent;
import org.finessebridge.cti.message.call.CallTransferredEvent;
import org.finessebridge.cti.message.call.ConnectedParty;
import org.finessebridge.cti.message.call.EndCallEvent;
import org.finessebridge.cti.message.call.RtpStartedEvent;
import org.finessebridge.cti.message.call.RtpStoppedEvent;
import org.jspecify.annotations.Nullable;

/** The events of calls that a CLIENT_EVENTS client gets: those of its own device. */
final class CallEventsOfDevice {

    private CallEventsOfDevice() {}

    /**
     * The event as the client gets it; null where it tells of another device.
     *
     * @param monitorId MonitorID of the client's events
     */
    static @Nullable CtiMessage own(CtiMessage event, String device, long monitorId) {
        return switch (event) {
            case BeginCallEvent e ->
                device.equals(e.connectionDeviceId())
                        ? e.toBuilder().monitorId(monitorId).build()
                        : null;
            case CallServiceInitiatedEvent e ->
                device.equals(e.connectionDeviceId())
                        ? e.toBuilder().monitorId(monitorId).build()
                        : null;
            case CallOriginatedEvent e ->
                device.equals(e.connectionDeviceId())
                        ? e.toBuilder().monitorId(monitorId).build()
                        : null;
            case CallReachedNetworkEvent e ->
                device.equals(e.connectionDeviceId())
                        ? e.toBuilder().monitorId(monitorId).build()
                        : null;
            case CallQueuedEvent e ->
                device.equals(e.connectionDeviceId())
                        ? e.toBuilder().monitorId(monitorId).build()
                        : null;
            case CallDequeuedEvent e ->
                device.equals(e.connectionDeviceId())
                        ? e.toBuilder().monitorId(monitorId).build()
                        : null;
            case CallDeliveredEvent e ->
                device.equals(e.connectionDeviceId())
                        ? e.toBuilder().monitorId(monitorId).build()
                        : null;
            case CallEstablishedEvent e ->
                device.equals(e.connectionDeviceId())
                        ? e.toBuilder().monitorId(monitorId).build()
                        : null;
            case CallHeldEvent e ->
                device.equals(e.connectionDeviceId())
                        ? e.toBuilder().monitorId(monitorId).build()
                        : null;
            case CallRetrievedEvent e ->
                device.equals(e.connectionDeviceId())
                        ? e.toBuilder().monitorId(monitorId).build()
                        : null;
            case CallFailedEvent e ->
                device.equals(e.connectionDeviceId())
                        ? e.toBuilder().monitorId(monitorId).build()
                        : null;
            case CallDivertedEvent e ->
                device.equals(e.connectionDeviceId())
                        ? e.toBuilder().monitorId(monitorId).build()
                        : null;
            case CallDataUpdateEvent e ->
                device.equals(e.connectionDeviceId())
                        ? e.toBuilder().monitorId(monitorId).build()
                        : null;
            case CallConnectionClearedEvent e ->
                device.equals(e.connectionDeviceId())
                        ? e.toBuilder().monitorId(monitorId).build()
                        : null;
            case CallClearedEvent e ->
                device.equals(e.connectionDeviceId())
                        ? e.toBuilder().monitorId(monitorId).build()
                        : null;
            case EndCallEvent e ->
                device.equals(e.connectionDeviceId())
                        ? e.toBuilder().monitorId(monitorId).build()
                        : null;
            case AgentPreCallEvent e ->
                device.equals(e.agentInstrument())
                        ? e.toBuilder().monitorId(monitorId).build()
                        : null;
            case AgentPreCallAbortEvent e ->
                device.equals(e.agentInstrument())
                        ? e.toBuilder().monitorId(monitorId).build()
                        : null;
            case RtpStartedEvent e ->
                device.equals(e.connectionDeviceId())
                        ? e.toBuilder().monitorId(monitorId).build()
                        : null;
            case RtpStoppedEvent e ->
                device.equals(e.connectionDeviceId())
                        ? e.toBuilder().monitorId(monitorId).build()
                        : null;
            case CallTransferredEvent e ->
                device.equals(e.primaryDeviceId()) || isAmong(e.connectedParties(), device)
                        ? e.toBuilder().monitorId(monitorId).build()
                        : null;
            case CallConferencedEvent e ->
                device.equals(e.primaryDeviceId()) || isAmong(e.connectedParties(), device)
                        ? e.toBuilder().monitorId(monitorId).build()
                        : null;
            default -> null;
        };
    }

    private static boolean isAmong(List<ConnectedParty> parties, String device) {
        return parties.stream().anyMatch(party -> device.equals(party.connectedPartyDeviceId()));
    }
}
