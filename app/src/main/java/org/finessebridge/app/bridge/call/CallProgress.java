package org.finessebridge.app.bridge.call;

import org.finessebridge.app.dialog.ParticipantState;
import org.finessebridge.cti.message.call.CallDeliveredEvent;
import org.finessebridge.cti.message.call.CallEstablishedEvent;
import org.finessebridge.cti.message.call.CallQueuedEvent;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.DeviceIdType;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.jspecify.annotations.Nullable;

/** A call rings, waits and is answered. */
final class CallProgress {

    private final CallRoom room;
    private final CallLinks links;

    CallProgress(CallRoom room, CallLinks links) {
        this.room = room;
        this.links = links;
    }

    void delivered(CallDeliveredEvent event) {
        CallRecord call = room.calls().findOrBegin(event.connectionCallId());
        if (call == null) {
            return;
        }
        room.opens(call, event.connectionDeviceIdType(), event.connectionDeviceId());
        CallFacts data = call.data();
        CallWords.tell(data, event);
        String alerting = room.device(call, event.alertingDeviceId(), event.connectionDeviceId());
        if (event.localConnectionState().is(LocalConnectionState.ALERTING)
                && room.isParty(alerting, event.alertingDeviceType())
                && alerting != null) {
            alerts(call, alerting, event);
        }
        links.link(call);
        room.changes().changed(call);
    }

    private void alerts(CallRecord call, String alerting, CallDeliveredEvent event) {
        CallFacts data = call.data();
        data.dnis(data.dnis() == null ? event.calledDeviceId() : null);
        String calling = caller(call, alerting, event.callingDeviceId(), event.callingDeviceType());
        if (event.lastRedirectDeviceType().is(DeviceIdType.ROUTE_POINT)) {
            data.dialledTo(event.lastRedirectDeviceId());
        }
        data.dialledTo(event.calledDeviceId());
        data.dialledTo(alerting);
        CallEnd end = call.end(alerting);
        if (end == null) {
            if (!call.isClosedAt(alerting)) {
                call.join(
                        call.isConnected() ? beforeOutsiders(call) : 0,
                        alerting,
                        ParticipantState.ALERTING,
                        room.now());
                call.alerted();
            }
        } else if (end.is(ParticipantState.INITIATING)) {
            end.becomes(ParticipantState.ALERTING, room.now());
            call.alerted();
        }
        if (calling != null) {
            CallEnd caller = call.end(calling);
            if (caller == null) {
                call.join(call.size(), calling, stateOfCaller(call), room.now());
            } else if (caller.is(ParticipantState.INITIATING)) {
                caller.becomes(ParticipantState.INITIATED, room.now());
            }
        }
    }

    /** Agents are listed before who called from outside. */
    private int beforeOutsiders(CallRecord call) {
        return CallMerges.placeOfNext(call, room.agents());
    }

    /** A caller who was transferred has been talking. */
    private static ParticipantState stateOfCaller(CallRecord call) {
        CallType type = call.data().callType().known();
        return type == CallType.TRANSFER_IN || type == CallType.OFFERED
                ? ParticipantState.ACTIVE
                : ParticipantState.INITIATED;
    }

    /** The device that calls, as clients are to see it; null where they are to see none. */
    private @Nullable String caller(
            CallRecord call, String called, @Nullable String calling, Coded<DeviceIdType> type) {
        CallFacts data = call.data();
        if (data.isCustomerCall() && room.agents().at(called) != null) {
            data.isFrom(called);
            String customer = CallWords.customer(data, called);
            data.isTo(customer == null ? calling : customer);
            return customer == null && !called.equals(calling) ? calling : customer;
        }
        boolean party = room.isParty(calling, type);
        if (party || data.ani() == null) {
            data.calledFrom(calling);
        }
        if (data.isReservation() || calling == null || calling.isEmpty() || called.equals(calling)) {
            return null;
        }
        // A routed call may come from a port of the queue; the caller is whom ANI names.
        return party ? room.agents().deviceOf(calling) : data.ani();
    }

    void established(CallEstablishedEvent event) {
        CallRecord call = room.calls().findOrBegin(event.connectionCallId());
        if (call == null) {
            return;
        }
        room.opens(call, event.connectionDeviceIdType(), event.connectionDeviceId());
        call.data().skillGroup(event.skillGroupNumber());
        if (!call.data().isReservation()) {
            answered(call, event);
        }
        links.link(call);
        room.changes().changed(call);
    }

    private void answered(CallRecord call, CallEstablishedEvent event) {
        boolean wasConnected = call.isConnected();
        String answering = room.device(call, event.answeringDeviceId(), event.connectionDeviceId());
        boolean party = room.isParty(answering, event.answeringDeviceType())
                && answering != null
                && !answering.equals(event.callingDeviceId());
        String calling = answering == null
                ? event.callingDeviceId()
                : caller(call, answering, event.callingDeviceId(), event.callingDeviceType());
        if (party && answering != null) {
            call.data().dialledTo(answering);
            room.connects(call, answering, wasConnected ? beforeOutsiders(call) : 0);
        }
        if (calling != null && !calling.isEmpty()) {
            room.connects(call, calling, call.size());
        }
    }

    /** The caller hears what callers hear who wait. */
    void queued(CallQueuedEvent event) {
        CallRecord call = room.calls().find(event.connectionCallId());
        CallEnd end = call == null ? null : call.end(room.deviceIn(call, event.connectionDeviceId()));
        if (call != null && end == null) {
            end = call.end(event.callingDeviceId());
        }
        if (call != null
                && end != null
                && room.agents().at(end.device()) != null
                && (end.is(ParticipantState.INITIATING) || end.is(ParticipantState.INITIATED))) {
            end.becomes(ParticipantState.ACTIVE, room.now());
            room.changes().changed(call);
        }
    }
}
