package org.finessebridge.app.bridge.call;

import java.util.List;
import java.util.Locale;
import org.finessebridge.app.dialog.ParticipantState;
import org.finessebridge.cti.message.call.CallDataUpdateEvent;
import org.jspecify.annotations.Nullable;

/** A call's data change, and with them now and then its id. */
final class CallDataChanges {

    private static final String ACCEPT = "accept";

    private final CallRoom room;

    CallDataChanges(CallRoom room) {
        this.room = room;
    }

    void changed(CallDataUpdateEvent event) {
        CallRecord call = room.calls().find(event.connectionCallId());
        if (call == null) {
            return;
        }
        CallWords.tell(call.data(), event);
        decide(call);
        room.changes().changed(call);
        long next = event.newConnectionCallId();
        if (next != call.callId() && CallRecords.isId(next)) {
            rekey(call, next, room.deviceIn(call, event.connectionDeviceId()), event);
        }
    }

    private void decide(CallRecord call) {
        String response = call.data().variables().outbound("BAResponse");
        if (call.data().isReservation()
                && response != null
                && response.toLowerCase(Locale.ROOT).equals(ACCEPT)) {
            call.ends().stream()
                    .filter(end -> end.is(ParticipantState.ALERTING))
                    .forEach(end -> end.becomes(ParticipantState.ACCEPTED, room.now()));
        }
    }

    /** The end at the device, or all where none is named, goes on in the call of another id. */
    private void rekey(CallRecord call, long next, @Nullable String device, CallDataUpdateEvent event) {
        CallRecord other = room.calls().findOrBegin(next);
        if (other == null) {
            return;
        }
        if (other.size() == 0) {
            other.data().copyFrom(call.data());
        }
        CallWords.tell(other.data(), event);
        for (CallEnd end : List.copyOf(call.ends())) {
            if (device == null || end.device().equals(device)) {
                move(call, other, end, event);
            }
        }
        if (call.open().isEmpty() || call.liveEnds() == 0) {
            for (CallEnd end : List.copyOf(call.ends())) {
                if (end.isLive()) {
                    move(call, other, end, event); // who is outside goes where the agent is
                }
            }
            room.over(call);
        }
        room.changes().changed(other);
    }

    private void move(CallRecord call, CallRecord other, CallEnd end, CallDataUpdateEvent event) {
        String device = end.device();
        CallConnection connection = call.connections().get(device);
        call.remove(device);
        call.closes(device);
        if (end.isLive()) {
            other.join(other.size(), device, end.state(), room.now());
        }
        if (connection != null) {
            String id = event.newConnectionDeviceId();
            boolean renamed = id != null && !id.isEmpty() && device.equals(room.deviceIn(call, id));
            other.begins(
                    device,
                    renamed ? event.newConnectionDeviceIdType() : connection.deviceIdType(),
                    renamed && id != null ? id : connection.deviceId());
        }
    }
}
