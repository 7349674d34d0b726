package org.finessebridge.app.bridge.call;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.finessebridge.app.dialog.ParticipantState;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.finessebridge.cti.message.code.DeviceIdType;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.message.control.CallDevice;
import org.finessebridge.cti.message.control.SnapshotCallConf;
import org.jspecify.annotations.Nullable;

/**
 * What SNAPSHOT_CALL_CONF makes of a call: all that it says is so, and what it does not say stays as
 * it was known. Only the bridge's thread calls.
 */
final class CallSnapshotEffects {

    private final CallBook book;
    private final CallAgents agents;

    CallSnapshotEffects(CallBook book, CallAgents agents) {
        this.book = book;
        this.agents = agents;
    }

    void apply(long callId, SnapshotCallConf snapshot, List<DialogNews> news) {
        CallRecord call = book.begin(callId);
        CallData.snapshot(call, snapshot);
        Set<String> there = new HashSet<>();
        long others = snapshot.callDevices().stream()
                .filter(device -> state(device, 2) != null)
                .count();
        for (CallDevice device : snapshot.callDevices()) {
            ParticipantState state = state(device, others);
            if (state == null || isNoParticipant(call, device)) {
                continue;
            }
            String name = agents.device(name(device));
            there.add(name);
            CallEnd end = call.end(name);
            boolean reserved = end != null && end.state() == ParticipantState.ACCEPTED;
            if (end == null || !(reserved && state != ParticipantState.ACTIVE)) {
                call.isNow(name, state, book.now());
                book.isAt(call, name);
            }
            Coded<ConnectionDeviceIdType> type = device.callConnectionDeviceIdType();
            String connection = device.callConnectionDeviceId();
            if (type != null && connection != null) {
                call.connection(name, new CallConnection(callId, type, connection));
            }
        }
        for (CallEnd end : call.ends()) {
            if (!there.contains(end.device()) && end.isLive()) {
                end.becomes(ParticipantState.DROPPED, book.now());
                end.ended();
            }
        }
        book.tell(call, news);
        if (call.liveEnds() == 0) {
            book.endAll(call, news);
        }
    }

    private static String name(CallDevice device) {
        if (device.callDeviceId() != null && !device.callDeviceId().isEmpty()) {
            return device.callDeviceId();
        }
        return device.callConnectionDeviceId() == null ? "" : device.callConnectionDeviceId();
    }

    private static boolean isNoParticipant(CallRecord call, CallDevice device) {
        Coded<DeviceIdType> type = device.callDeviceType();
        boolean port = type != null
                && (type.is(DeviceIdType.CTI_PORT) || type.is(DeviceIdType.ROUTE_POINT) || type.is(DeviceIdType.QUEUE));
        return name(device).isEmpty() || port && call.end(name(device)) == null;
    }

    /** Off hook and dialling are the same number: who is not alone has dialled. */
    private static @Nullable ParticipantState state(CallDevice device, long ends) {
        Coded<LocalConnectionState> coded = device.callDeviceConnectionState();
        LocalConnectionState state = coded == null ? null : coded.known();
        return switch (state) {
            case INITIATE -> ends > 1 ? ParticipantState.INITIATED : ParticipantState.INITIATING;
            case ALERTING -> ParticipantState.ALERTING;
            case CONNECT, QUEUED -> ParticipantState.ACTIVE;
            case HOLD -> ParticipantState.HELD;
            case FAIL -> ParticipantState.FAILED;
            case null, default -> null;
        };
    }
}
