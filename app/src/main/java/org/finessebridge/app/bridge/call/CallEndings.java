package org.finessebridge.app.bridge.call;

import java.util.List;
import org.finessebridge.app.dialog.ParticipantState;
import org.finessebridge.cti.message.call.CallClearedEvent;
import org.finessebridge.cti.message.call.CallConnectionClearedEvent;
import org.finessebridge.cti.message.call.CallDivertedEvent;
import org.finessebridge.cti.message.call.CallFailedEvent;
import org.finessebridge.cti.message.call.EndCallEvent;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.EventCause;
import org.jspecify.annotations.Nullable;

/** An end leaves a call, and the call ends. Calls that are not known have not to be ended. */
final class CallEndings {

    private final CallRoom room;

    CallEndings(CallRoom room) {
        this.room = room;
    }

    void failed(CallFailedEvent event) {
        CallRecord call = room.calls().findOrBegin(event.connectionCallId());
        String device = room.deviceIn(call, event.connectionDeviceId());
        if (call == null || device == null) {
            return;
        }
        room.opens(call, event.connectionDeviceIdType(), event.connectionDeviceId());
        if (call.end(device) == null && call.end(call.data().from()) != null) {
            device = String.valueOf(call.data().from());
        }
        call.data().dialledTo(event.calledDeviceId());
        if (call.end(device) == null && !call.isClosedAt(device)) {
            call.data().calledFrom(device);
            call.join(call.size(), device, ParticipantState.INITIATED, room.now());
        }
        CallEnd end = call.end(device);
        if (end != null && end.isLive()) {
            end.fails(stateCause(event.eventCause()), room.now());
        }
        room.changes().changed(call);
    }

    private static String stateCause(Coded<EventCause> cause) {
        EventCause known = cause.known();
        if (known == null) {
            return "OTHER";
        }
        return switch (known) {
            case BUSY -> "BUSY";
            case DEST_NOT_OBTAINABLE, INCOMPATIBLE_DESTINATION, NETWORK_NOT_OBTAINABLE, REORDER_TONE ->
                "BAD_DESTINATION";
            default -> "OTHER";
        };
    }

    void diverted(CallDivertedEvent event) {
        CallRecord call = room.calls().find(event.connectionCallId());
        drop(call, room.device(call, event.divertingDeviceId(), event.connectionDeviceId()));
    }

    void connectionCleared(CallConnectionClearedEvent event) {
        CallRecord call = room.calls().find(event.connectionCallId());
        drop(call, room.device(call, event.releasingDeviceId(), event.connectionDeviceId()));
    }

    private void drop(@Nullable CallRecord call, @Nullable String device) {
        CallEnd end = call == null ? null : call.end(device);
        if (call != null && end != null && end.isLive()) {
            end.becomes(ParticipantState.DROPPED, room.now());
            room.changes().changed(call);
        }
    }

    void cleared(CallClearedEvent event) {
        CallRecord call = room.calls().find(event.connectionCallId());
        if (call != null) {
            call.ends().stream()
                    .filter(CallEnd::isLive)
                    .forEach(end -> end.becomes(ParticipantState.DROPPED, room.now()));
            room.changes().changed(call);
        }
    }

    void ended(EndCallEvent event) {
        CallRecord call = room.calls().find(event.connectionCallId());
        if (call == null) {
            return;
        }
        String device = room.deviceIn(call, event.connectionDeviceId());
        if (device == null) {
            endedSomewhere(call);
        } else {
            drop(call, device);
            call.closes(device);
            if (call.open().isEmpty() || call.liveEnds() == 0) {
                room.over(call);
            }
        }
        room.changes().changed(call);
    }

    /** Some releases write no device into it: it is about who has gone, where others talk on. */
    private void endedSomewhere(CallRecord call) {
        List<String> gone = call.ends().stream()
                .filter(end -> !end.isLive())
                .map(CallEnd::device)
                .toList();
        if (gone.isEmpty() || call.liveEnds() == 0) {
            room.over(call);
        } else {
            gone.forEach(call::closes);
        }
    }

    /** The server knows the call no more: all are told that everybody has gone, before it goes too. */
    void isGone(CallRecord call) {
        call.ends().stream().filter(CallEnd::isLive).forEach(end -> end.becomes(ParticipantState.DROPPED, room.now()));
        room.changes().changed(call);
    }
}
