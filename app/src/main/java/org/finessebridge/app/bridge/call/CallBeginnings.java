package org.finessebridge.app.bridge.call;

import org.finessebridge.app.dialog.ParticipantState;
import org.finessebridge.cti.message.call.AgentPreCallAbortEvent;
import org.finessebridge.cti.message.call.AgentPreCallEvent;
import org.finessebridge.cti.message.call.BeginCallEvent;
import org.finessebridge.cti.message.call.CallOriginatedEvent;
import org.finessebridge.cti.message.call.CallServiceInitiatedEvent;
import org.jspecify.annotations.Nullable;

/** A call begins, and its caller dials. */
final class CallBeginnings {

    private final CallRoom room;
    private final CallLinks links;
    private final PreCalls preCalls = new PreCalls();

    CallBeginnings(CallRoom room, CallLinks links) {
        this.room = room;
        this.links = links;
    }

    void coming(AgentPreCallEvent event) {
        preCalls.add(event);
    }

    void notComing(AgentPreCallAbortEvent event) {
        preCalls.abort(event.routerCallKeyDay(), event.routerCallKeyCallId(), event.agentInstrument());
    }

    void begins(BeginCallEvent event) {
        long callId = event.connectionCallId();
        if (!CallRecords.isId(callId)) {
            return;
        }
        CallRecord call = room.calls().find(callId);
        if (call != null && call.isOver()) {
            room.changes().leaves(call);
            room.calls().forget(call);
            call = null;
        }
        boolean first = call == null;
        if (call == null) {
            call = room.calls().begin(callId);
        }
        String device = room.deviceIn(call, event.connectionDeviceId());
        tell(call.data(), event, device);
        if (device != null) {
            atDevice(call, device, event, first);
        }
        links.link(call);
        if (device != null && call.end(device) != null) {
            room.changes().changed(call);
        } // else the end is told of when it rings, and so is what the event says of the call
    }

    private void tell(CallFacts data, BeginCallEvent event, @Nullable String device) {
        // The router brings no call that somebody dials inside, though one may come meanwhile.
        String routedTo = CallTypes.isMadeByFirst(event.callType()) ? null : device;
        AgentPreCallEvent before = preCalls.take(event.routerCallKeyDay(), event.routerCallKeyCallId(), routedTo);
        if (before != null) {
            CallWords.tell(data, before);
        }
        data.callType(event.callType());
        CallWords.tell(data, event);
        data.ani(event.ani());
        if (data.isCustomerCall() && device != null && room.agents().at(device) != null) {
            data.isFrom(device);
            data.isTo(CallWords.customer(data, device));
        }
    }

    private void atDevice(CallRecord call, String device, BeginCallEvent event, boolean first) {
        CallEnd before = call.end(device);
        if (before != null && !before.isLive()) {
            call.remove(device);
        }
        call.begins(device, event.connectionDeviceIdType(), String.valueOf(event.connectionDeviceId()));
        if (call.end(device) == null && isCaller(call.data(), device, event.ani(), first)) {
            call.data().calledFrom(device);
            call.join(call.size(), device, ParticipantState.INITIATING, room.now());
        }
    }

    private boolean isCaller(CallFacts data, String device, @Nullable String ani, boolean first) {
        if (data.isReservation() || CallTypes.isUnseen(data.callType())) {
            return false;
        }
        if (device.equals(ani)) {
            return true;
        }
        return first
                && CallTypes.isMadeByFirst(data.callType())
                && room.agents().at(ani) == null;
    }

    void offHook(CallServiceInitiatedEvent event) {
        CallRecord call = room.calls().findOrBegin(event.connectionCallId());
        String device = room.device(call, event.callingDeviceId(), event.connectionDeviceId());
        if (call == null || device == null) {
            return;
        }
        room.opens(call, event.connectionDeviceIdType(), event.connectionDeviceId());
        if (!call.isConnected() && !call.isClosedAt(device) && !call.data().isReservation()) {
            call.data().calledFrom(device);
            call.join(call.size(), device, ParticipantState.INITIATING, room.now());
        }
        links.link(call);
        room.changes().changed(call);
    }

    void dials(CallOriginatedEvent event) {
        CallRecord call = room.calls().findOrBegin(event.connectionCallId());
        String device = room.device(call, event.callingDeviceId(), event.connectionDeviceId());
        if (call == null || device == null) {
            return;
        }
        room.opens(call, event.connectionDeviceIdType(), event.connectionDeviceId());
        CallEnd end = call.end(device);
        if (end == null && !call.isClosedAt(device) && !call.data().isReservation()) {
            call.join(call.size(), device, ParticipantState.INITIATED, room.now());
        } else if (end != null && end.is(ParticipantState.INITIATING)) {
            end.becomes(ParticipantState.INITIATED, room.now());
        }
        call.data().calledFrom(device);
        if (!call.isConnected() && !call.data().isCustomerCall()) {
            call.data().isTo(event.calledDeviceId());
        }
        links.link(call);
        room.changes().changed(call);
    }
}
