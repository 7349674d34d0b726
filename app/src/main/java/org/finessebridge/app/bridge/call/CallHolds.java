package org.finessebridge.app.bridge.call;

import org.finessebridge.app.dialog.ParticipantState;
import org.finessebridge.cti.message.call.CallHeldEvent;
import org.finessebridge.cti.message.call.CallRetrievedEvent;
import org.finessebridge.cti.message.code.EventCause;

/** An end holds a call, and takes it back. */
final class CallHolds {

    private final CallRoom room;
    private final CallLinks links;

    CallHolds(CallRoom room, CallLinks links) {
        this.room = room;
        this.links = links;
    }

    void held(CallHeldEvent event) {
        CallRecord call = room.calls().findOrBegin(event.connectionCallId());
        String device = room.device(call, event.holdingDeviceId(), event.connectionDeviceId());
        if (call == null || device == null || call.data().isReservation()) {
            return;
        }
        room.opens(call, event.connectionDeviceIdType(), event.connectionDeviceId());
        becomes(call, device, ParticipantState.HELD);
        CallEnd end = call.end(device);
        if (end != null) {
            end.consulting(event.eventCause().is(EventCause.CONSULT));
        }
        links.linkOthers(call, device);
    }

    void retrieved(CallRetrievedEvent event) {
        CallRecord call = room.calls().findOrBegin(event.connectionCallId());
        String device = room.device(call, event.retrievingDeviceId(), event.connectionDeviceId());
        if (call == null || device == null || call.data().isReservation()) {
            return;
        }
        room.opens(call, event.connectionDeviceIdType(), event.connectionDeviceId());
        becomes(call, device, ParticipantState.ACTIVE);
    }

    private void becomes(CallRecord call, String device, ParticipantState state) {
        CallEnd end = call.end(device);
        if (end == null) {
            if (!call.isClosedAt(device)) {
                call.join(call.size(), device, state, room.now());
            }
        } else if (end.isLive()) {
            end.becomes(state, room.now());
        }
        room.changes().changed(call);
    }
}
