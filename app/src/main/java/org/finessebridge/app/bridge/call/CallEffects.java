package org.finessebridge.app.bridge.call;

import java.util.List;
import org.finessebridge.app.dialog.ParticipantState;
import org.finessebridge.cti.message.CtiEvent;
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
import org.finessebridge.cti.message.call.CallRetrievedEvent;
import org.finessebridge.cti.message.call.CallServiceInitiatedEvent;
import org.finessebridge.cti.message.call.CallTransferredEvent;
import org.finessebridge.cti.message.call.EndCallEvent;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.finessebridge.cti.message.code.DeviceIdType;
import org.finessebridge.cti.message.code.EventCause;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.jspecify.annotations.Nullable;

/**
 * What each event of the CTI server does to the calls (guide, "CTI Event Mappings for Dialog and
 * Participant States"). Events may come in any order: one of a call that has ended, or that says less
 * than is known, changes nothing.
 */
final class CallEffects {

    private final CallBook book;
    private final CallAgents agents;
    private final CallData data;
    private final CallMergers mergers;

    CallEffects(CallBook book, CallAgents agents) {
        this.book = book;
        this.agents = agents;
        this.data = new CallData();
        this.mergers = new CallMergers(book, agents);
    }

    static boolean wants(CtiEvent event) {
        return switch (event) {
            case AgentPreCallEvent e -> true;
            case AgentPreCallAbortEvent e -> true;
            case BeginCallEvent e -> true;
            case CallServiceInitiatedEvent e -> true;
            case CallOriginatedEvent e -> true;
            case CallQueuedEvent e -> true;
            case CallDequeuedEvent e -> true;
            case CallDeliveredEvent e -> true;
            case CallEstablishedEvent e -> true;
            case CallHeldEvent e -> true;
            case CallRetrievedEvent e -> true;
            case CallDivertedEvent e -> true;
            case CallFailedEvent e -> true;
            case CallConnectionClearedEvent e -> true;
            case CallClearedEvent e -> true;
            case EndCallEvent e -> true;
            case CallDataUpdateEvent e -> true;
            case CallTransferredEvent e -> true;
            case CallConferencedEvent e -> true;
            default -> false;
        };
    }

    void apply(CtiEvent event, long peripheral, List<DialogNews> news) {
        switch (event) {
            case AgentPreCallEvent e -> data.announced(e);
            case AgentPreCallAbortEvent e -> data.aborted(e);
            case BeginCallEvent e when e.peripheralId() == peripheral -> began(e, news);
            case CallServiceInitiatedEvent e when e.peripheralId() == peripheral -> initiated(e, news);
            case CallOriginatedEvent e when e.peripheralId() == peripheral -> originated(e, news);
            case CallQueuedEvent e when e.peripheralId() == peripheral -> queued(e, news);
            case CallDeliveredEvent e when e.peripheralId() == peripheral -> delivered(e, news);
            case CallEstablishedEvent e when e.peripheralId() == peripheral -> established(e, news);
            case CallHeldEvent e when e.peripheralId() == peripheral -> held(e, news);
            case CallRetrievedEvent e when e.peripheralId() == peripheral -> retrieved(e, news);
            case CallDivertedEvent e when e.peripheralId() == peripheral -> diverted(e, news);
            case CallFailedEvent e when e.peripheralId() == peripheral -> failed(e, news);
            case CallConnectionClearedEvent e when e.peripheralId() == peripheral -> connectionCleared(e, news);
            case CallClearedEvent e when e.peripheralId() == peripheral -> cleared(e, news);
            case EndCallEvent e when e.peripheralId() == peripheral -> ended(e, news);
            case CallDataUpdateEvent e when e.peripheralId() == peripheral -> updated(e, news);
            case CallTransferredEvent e when e.peripheralId() == peripheral -> mergers.transferred(e, news);
            case CallConferencedEvent e when e.peripheralId() == peripheral -> mergers.conferenced(e, news);
            default -> {}
        }
    }

    private void began(BeginCallEvent event, List<DialogNews> news) {
        boolean isNew = book.find(event.connectionCallId()) == null;
        CallRecord call = book.begin(event.connectionCallId());
        String device = device(event.connectionDeviceId());
        connection(call, device, event.connectionDeviceIdType(), event.connectionDeviceId());
        data.began(call, event, device);
        if (!device.isEmpty() && isCaller(event, device, isNew)) {
            call.isFrom(device);
            caller(call, device, ParticipantState.INITIATING);
            associate(call, device);
        } else if (!device.isEmpty()
                && isNew
                && CallTypes.isCustomerCall(call.callType(), call.variables().areOutbound())) {
            call.isFrom(device);
            call.isTo(data.customer(call, event.ani(), device));
        } else {
            call.calledFrom(event.ani());
        }
        book.tell(call, news);
    }

    private static boolean isCaller(BeginCallEvent event, String device, boolean isNew) {
        if (event.ani() != null && !event.ani().isEmpty()) {
            return event.ani().equals(device);
        }
        return isNew && CallTypes.isMadeByFirst(event.callType());
    }

    /** An end that calls goes forward alone: what is told late does not take it back. */
    private void caller(CallRecord call, String device, ParticipantState state) {
        CallEnd end = call.end(device);
        if (end == null
                || end.state() == ParticipantState.INITIATING
                || (end.state() == ParticipantState.INITIATED && state != ParticipantState.INITIATING)) {
            isNow(call, device, state);
        }
    }

    private void associate(CallRecord call, String device) {
        boolean consults =
                call.callType().is(CallType.CONSULT) || call.callType().is(CallType.SUPERVISOR_BARGEIN);
        for (CallRecord other : book.callsAt(device)) {
            CallEnd mine = other.end(device);
            boolean about = consults ? mine != null && mine.state().isConnected() : other.isHeldToConsult();
            if (other != call && about && call.associated() == null && !other.isMonitor()) {
                call.associatedWith(other.callId());
                other.heldToConsult(false);
            }
        }
    }

    private void initiated(CallServiceInitiatedEvent event, List<DialogNews> news) {
        CallRecord call = known(event.connectionCallId());
        String device = device(first(event.callingDeviceId(), event.connectionDeviceId()));
        if (call != null && !device.isEmpty()) {
            connection(call, device, event.connectionDeviceIdType(), event.connectionDeviceId());
            call.calledFrom(device);
            caller(call, device, ParticipantState.INITIATING);
            associate(call, device);
            book.tell(call, news);
        }
    }

    private void originated(CallOriginatedEvent event, List<DialogNews> news) {
        CallRecord call = known(event.connectionCallId());
        String device = device(first(event.callingDeviceId(), event.connectionDeviceId()));
        if (call != null && !device.isEmpty()) {
            connection(call, device, event.connectionDeviceIdType(), event.connectionDeviceId());
            call.calledFrom(device);
            if (device.equals(call.from())) {
                call.isTo(event.calledDeviceId());
            }
            caller(call, device, ParticipantState.INITIATED);
            listen(call, event.calledDeviceId());
            book.tell(call, news);
        }
    }

    /** A monitor call is about the call of whom it listens to. */
    private void listen(CallRecord call, @Nullable String called) {
        if (call.isMonitor() && called != null && call.associated() == null) {
            String agent = device(called);
            for (CallRecord other : book.callsAt(agent)) {
                CallEnd mine = other.end(agent);
                if (other != call
                        && !other.isMonitor()
                        && mine != null
                        && mine.state().isConnected()) {
                    call.associatedWith(other.callId());
                }
            }
        }
    }

    /** Who calls hears the queue. */
    private void queued(CallQueuedEvent event, List<DialogNews> news) {
        CallRecord call = book.find(event.connectionCallId());
        String device = call == null || call.from() == null ? "" : call.from();
        if (call != null && call.end(device) != null && agents.at(device) != null) {
            caller(call, device, ParticipantState.ACTIVE);
            book.tell(call, news);
        }
    }

    private void delivered(CallDeliveredEvent event, List<DialogNews> news) {
        CallRecord call = known(event.connectionCallId());
        if (call == null) {
            return;
        }
        connection(
                call, device(event.connectionDeviceId()), event.connectionDeviceIdType(), event.connectionDeviceId());
        data.delivered(call, event);
        String alerting = device(event.alertingDeviceId());
        boolean rings = event.localConnectionState().is(LocalConnectionState.ALERTING)
                && (agents.at(alerting) != null || event.alertingDeviceType().is(DeviceIdType.AGENT_DEVICE));
        if (rings && !alerting.isEmpty()) {
            call.leaveOutWhoHasGone();
            CallEnd end = call.end(alerting);
            if (end == null || !end.isLive()) {
                isNow(call, alerting, ParticipantState.ALERTING);
                call.isFirst(alerting);
            }
            listen(call, alerting);
        }
        stranger(call, event.callingDeviceId(), event.callingDeviceType(), ParticipantState.INITIATED);
        book.tell(call, news);
    }

    /** A party outside; ports and route points are no participants, and a port speaks for its customer. */
    private void stranger(
            CallRecord call, @Nullable String deviceId, Coded<DeviceIdType> type, ParticipantState state) {
        String device = device(deviceId);
        boolean port =
                type.is(DeviceIdType.CTI_PORT) || type.is(DeviceIdType.ROUTE_POINT) || type.is(DeviceIdType.QUEUE);
        if (CallTypes.isReservation(call.callType())) {
            return;
        }
        if (CallTypes.isCustomerCall(call.callType(), call.variables().areOutbound())) {
            device = call.to() == null ? device : call.to();
        } else if (port) {
            return;
        }
        CallEnd end = call.end(device);
        if (!device.isEmpty() && (end == null || (end.isLive() && !end.state().isConnected()))) {
            isNow(call, device, state);
        }
    }

    private void established(CallEstablishedEvent event, List<DialogNews> news) {
        CallRecord call = known(event.connectionCallId());
        if (call == null) {
            return;
        }
        connection(
                call, device(event.connectionDeviceId()), event.connectionDeviceIdType(), event.connectionDeviceId());
        data.established(call, event);
        String answering = device(event.answeringDeviceId());
        boolean port = event.answeringDeviceType().is(DeviceIdType.CTI_PORT)
                || event.answeringDeviceType().is(DeviceIdType.ROUTE_POINT);
        if (!answering.isEmpty() && !port && !CallTypes.isReservation(call.callType())) {
            boolean first = call.end(answering) == null;
            connects(call, answering);
            if (first) {
                call.isFirst(answering);
            }
            listen(call, answering);
        }
        String calling = device(event.callingDeviceId());
        if (call.end(calling) != null) {
            connects(call, calling);
        } else {
            stranger(call, event.callingDeviceId(), event.callingDeviceType(), ParticipantState.ACTIVE);
        }
        if (CallTypes.isCustomerCall(call.callType(), call.variables().areOutbound()) && call.to() != null) {
            connects(call, call.to());
        }
        book.tell(call, news);
    }

    private void connects(CallRecord call, String device) {
        CallEnd end = call.end(device);
        if (end == null || (end.isLive() && !end.state().isConnected())) {
            isNow(call, device, ParticipantState.ACTIVE);
        }
    }

    private void held(CallHeldEvent event, List<DialogNews> news) {
        CallRecord call = known(event.connectionCallId());
        String device = device(first(event.holdingDeviceId(), event.connectionDeviceId()));
        if (call != null && isLive(call, device)) {
            call.leaveOutWhoHasGone();
            isNow(call, device, ParticipantState.HELD);
            call.heldToConsult(event.eventCause().is(EventCause.CONSULT));
            book.tell(call, news);
        }
    }

    private void retrieved(CallRetrievedEvent event, List<DialogNews> news) {
        CallRecord call = known(event.connectionCallId());
        String device = device(first(event.retrievingDeviceId(), event.connectionDeviceId()));
        if (call != null && isLive(call, device)) {
            call.leaveOutWhoHasGone();
            isNow(call, device, ParticipantState.ACTIVE);
            call.heldToConsult(false);
            book.tell(call, news);
        }
    }

    private static boolean isLive(CallRecord call, String device) {
        CallEnd end = call.end(device);
        return end != null && end.isLive();
    }

    private void diverted(CallDivertedEvent event, List<DialogNews> news) {
        CallRecord call = known(event.connectionCallId());
        if (call != null) {
            drops(call, device(first(event.divertingDeviceId(), event.connectionDeviceId())));
            book.tell(call, news);
        }
    }

    private void failed(CallFailedEvent event, List<DialogNews> news) {
        CallRecord call = known(event.connectionCallId());
        String device = device(event.connectionDeviceId());
        CallEnd end = call == null ? null : call.end(device);
        if (call != null && end != null && end.isLive()) {
            end.fails(FailureCauses.word(event.eventCause()), book.now());
            book.tell(call, news);
        }
    }

    private void connectionCleared(CallConnectionClearedEvent event, List<DialogNews> news) {
        CallRecord call = known(event.connectionCallId());
        if (call != null) {
            String device = device(first(event.releasingDeviceId(), event.connectionDeviceId()));
            if (isLive(call, device)) {
                call.leaveOutWhoHasGone();
                drops(call, device);
            }
            book.tell(call, news);
        }
    }

    private void cleared(CallClearedEvent event, List<DialogNews> news) {
        CallRecord call = known(event.connectionCallId());
        if (call != null) {
            call.isEnding();
            List.copyOf(call.ends()).forEach(end -> drops(call, end.device()));
            book.tell(call, news);
            book.forgetIfOver(call);
        }
    }

    private void drops(CallRecord call, String device) {
        CallEnd end = call.end(device);
        if (end != null && end.isLive()) {
            end.becomes(book.isWrappingUp(end) ? ParticipantState.WRAP_UP : ParticipantState.DROPPED, book.now());
        }
    }

    private void ended(EndCallEvent event, List<DialogNews> news) {
        CallRecord call = book.find(event.connectionCallId());
        if (call == null) {
            return;
        }
        call.isEnding();
        String device = device(event.connectionDeviceId());
        CallEnd end = call.end(device);
        if (device.isEmpty()) {
            List.copyOf(call.ends()).forEach(each -> drops(call, each.device()));
            book.endAll(call, news);
        } else {
            if (end != null) {
                drops(call, device);
                book.ends(call, end, news);
            }
            if (call.liveEnds() == 0) {
                book.endAll(call, news);
            } else if (end != null) {
                book.tell(call, news);
            }
        }
        book.forgetIfOver(call);
    }

    private void updated(CallDataUpdateEvent event, List<DialogNews> news) {
        CallRecord call = known(event.connectionCallId());
        if (call == null) {
            return;
        }
        data.updated(call, event);
        String response = call.variables().outbound("BAResponse");
        if (CallTypes.isReservation(call.callType()) && "Accept".equals(response)) {
            call.ends().stream()
                    .filter(end -> end.state() == ParticipantState.ALERTING || end.state() == ParticipantState.ACTIVE)
                    .forEach(end -> end.becomes(ParticipantState.ACCEPTED, book.now()));
        }
        if (event.newConnectionCallId() != event.connectionCallId()
                && event.newConnectionCallId() != 0
                && event.newConnectionCallId() != 0xFFFF_FFFFL) {
            mergers.renamed(call, event, device(event.connectionDeviceId()), news);
        } else {
            book.tell(call, news);
        }
    }

    private void isNow(CallRecord call, String device, ParticipantState state) {
        call.isNow(device, state, book.now());
        book.isAt(call, device);
    }

    /** The call, unless it has ended; one whose beginning was not heard begins now. */
    private @Nullable CallRecord known(long callId) {
        CallRecord call = book.find(callId);
        return call != null || book.hasEnded(callId) ? call : book.begin(callId);
    }

    private void connection(
            CallRecord call, String device, Coded<ConnectionDeviceIdType> type, @Nullable String connectionDeviceId) {
        if (!device.isEmpty() && connectionDeviceId != null) {
            call.connection(device, new CallConnection(call.callId(), type, connectionDeviceId));
        }
    }

    private String device(@Nullable String deviceId) {
        return deviceId == null ? "" : agents.device(deviceId);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null && !one.isEmpty() ? one : other;
    }
}
