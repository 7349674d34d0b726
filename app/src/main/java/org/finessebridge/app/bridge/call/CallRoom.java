package org.finessebridge.app.bridge.call;

import java.time.Instant;
import java.time.InstantSource;
import org.finessebridge.app.dialog.ParticipantState;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.finessebridge.cti.message.code.DeviceIdType;
import org.jspecify.annotations.Nullable;

/** What the effects of all events need: the calls, who is where, and how an end joins and connects. */
record CallRoom(CallRecords calls, SignedInAgents agents, DialogChanges changes, InstantSource time) {

    Instant now() {
        return time.instant();
    }

    /** The device of a ConnectionDeviceID in a call, which may be unknown; null for none. */
    @Nullable
    String deviceIn(@Nullable CallRecord call, @Nullable String connectionDeviceId) {
        String known = call == null || connectionDeviceId == null ? null : call.deviceOf(connectionDeviceId);
        return known == null ? agents.deviceOf(connectionDeviceId) : known;
    }

    /** The device that an event names, else that of its ConnectionDeviceID; null if there is none. */
    @Nullable
    String device(@Nullable CallRecord call, @Nullable String named, @Nullable String connectionDeviceId) {
        return named == null || named.isEmpty() ? deviceIn(call, connectionDeviceId) : agents.deviceOf(named);
    }

    /** An event that tells of a connection shows that it is there. */
    void opens(CallRecord call, Coded<ConnectionDeviceIdType> idType, @Nullable String connectionDeviceId) {
        String device = deviceIn(call, connectionDeviceId);
        if (device != null && connectionDeviceId != null) {
            call.opens(device, idType, connectionDeviceId);
        }
    }

    /** Whether clients see such a device in the list of participants; who is signed in is always seen. */
    boolean isParty(@Nullable String device, Coded<DeviceIdType> type) {
        if (device == null || device.isEmpty()) {
            return false;
        }
        if (agents.at(device) != null) {
            return true;
        }
        DeviceIdType known = type.known();
        return known != DeviceIdType.CTI_PORT
                && known != DeviceIdType.ROUTE_POINT
                && known != DeviceIdType.QUEUE
                && known != DeviceIdType.TRUNK_IDENTIFIER
                && known != DeviceIdType.TRUNK_GROUP_IDENTIFIER;
    }

    /** The end takes part in a conversation; one that has gone, or holds, is not brought back by that. */
    void connects(CallRecord call, String device, int place) {
        CallEnd end = call.end(device);
        if (end == null) {
            if (!call.isClosedAt(device)) {
                call.join(place, device, ParticipantState.ACTIVE, now());
            }
        } else if (end.isLive() && !end.is(ParticipantState.HELD)) {
            end.becomes(ParticipantState.ACTIVE, now());
        }
    }

    /** The call has ended everywhere: also for agents of whose end nothing was heard. */
    void over(CallRecord call) {
        for (CallEnd end : call.ends()) {
            if (end.isLive() && agents.at(end.device()) != null) {
                end.becomes(ParticipantState.DROPPED, now());
            }
        }
        call.over();
        changes.changed(call);
    }
}
