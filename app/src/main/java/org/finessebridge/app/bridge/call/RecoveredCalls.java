package org.finessebridge.app.bridge.call;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.finessebridge.app.dialog.ParticipantState;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.finessebridge.cti.message.code.DeviceIdType;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.message.code.SilentMonitorStatus;
import org.finessebridge.cti.message.control.CallDevice;
import org.finessebridge.cti.message.control.DeviceCall;
import org.finessebridge.cti.message.control.SnapshotCallConf;
import org.jspecify.annotations.Nullable;

/** A call as the server tells it at once. What it does not tell stays as it was known. */
final class RecoveredCalls {

    private final CallRoom room;
    private final CallLinks links;

    RecoveredCalls(CallRoom room, CallLinks links) {
        this.room = room;
        this.links = links;
    }

    /**
     * Takes a call over.
     *
     * @return the devices that have left it unheard, which {@link #left} is for when that is told
     */
    Set<String> told(long callId, SnapshotCallConf conf, Map<String, DeviceCall> atDevices) {
        if (!CallRecords.isId(callId)) {
            return Set.of();
        }
        CallRecord known = room.calls().find(callId);
        CallRecord call = known == null ? room.calls().begin(callId) : known;
        if (known == null) {
            call.data().recovered();
        }
        CallWords.tell(call.data(), conf);
        long before = call.liveEnds();
        Set<String> told = new HashSet<>();
        List<CallDevice> devices = conf.callDevices();
        for (CallDevice device : devices) {
            tell(call, device, devices.size() > 1, told);
        }
        boolean isWhole = told.size() >= before || devices.stream().anyMatch(device -> isOutside(call, device, told));
        atDevices.forEach((device, at) -> tell(call, device, at, told));
        Set<String> left = untold(call, told, isWhole);
        addresses(call, devices);
        if (call.data().isMonitor()) {
            links.link(call); // of a consult the server does not tell which call it is about
        }
        room.changes().changed(call);
        return left;
    }

    /** Who has left has no part in the call any more. */
    void left(long callId, Set<String> devices) {
        CallRecord call = room.calls().find(callId);
        if (call != null && !devices.isEmpty()) {
            devices.forEach(call::closes);
            room.changes().changed(call);
        }
    }

    /** Whether a server that lists this device lists more than those that it watches. */
    private boolean isOutside(CallRecord call, CallDevice listed, Set<String> told) {
        String device = room.device(call, listed.callDeviceId(), listed.callConnectionDeviceId());
        Coded<DeviceIdType> type = listed.callDeviceType();
        return device != null
                && told.contains(device)
                && room.agents().at(device) == null
                && (type == null || !type.is(DeviceIdType.AGENT_DEVICE));
    }

    /**
     * An end that the server does not list has left. But some servers list only the devices that they watch: who was
     * known to be outside still is there, unless the list is whole.
     *
     * @param isWhole whether others outside are listed, or as many as were known to be in the call
     */
    private Set<String> untold(CallRecord call, Set<String> told, boolean isWhole) {
        Set<String> left = new LinkedHashSet<>();
        if (told.isEmpty()) {
            return left;
        }
        call.ends().stream()
                .filter(end -> end.isLive() && !told.contains(end.device()))
                .filter(end -> isWhole || room.agents().at(end.device()) != null)
                .forEach(end -> {
                    end.becomes(ParticipantState.DROPPED, room.now());
                    left.add(end.device());
                });
        return left;
    }

    private void tell(CallRecord call, CallDevice listed, boolean others, Set<String> told) {
        String id = listed.callConnectionDeviceId();
        String device = room.device(call, listed.callDeviceId(), id);
        Coded<DeviceIdType> type = listed.callDeviceType();
        if (device == null
                || listed.callDeviceConnectionState() == null
                || !room.isParty(device, type == null ? Coded.of(DeviceIdType.NONE) : type)) {
            return;
        }
        ParticipantState state = state(listed.callDeviceConnectionState(), others);
        if (state == null) {
            return;
        }
        if (room.agents().at(device) != null || (type != null && type.is(DeviceIdType.AGENT_DEVICE))) {
            call.begins(device, orStatic(listed.callConnectionDeviceIdType()), id == null ? device : id);
        }
        becomes(call, device, state);
        told.add(device);
    }

    private void tell(CallRecord call, String device, DeviceCall at, Set<String> told) {
        ParticipantState state = at.callState() == null ? null : state(at.callState(), call.size() > 1);
        if (state != null && told.add(device)) {
            String id = at.callConnectionDeviceId();
            call.begins(device, orStatic(at.callConnectionDeviceIdType()), id == null ? device : id);
            becomes(call, device, state);
        }
        if (at.silentMonitorStatus() != null && at.silentMonitorStatus().is(SilentMonitorStatus.TARGET)) {
            associate(call, device);
        }
    }

    /** The call by which an agent is listened to is about the agent's other call. */
    private void associate(CallRecord call, String device) {
        SignedInAgent agent = room.agents().at(device);
        if (agent != null && call.data().associated() == null) {
            room.calls().of(agent.loginId()).stream()
                    .filter(other -> other != call)
                    .findFirst()
                    .ifPresent(other -> call.data().associatedWith(other.callId()));
        }
    }

    private void becomes(CallRecord call, String device, ParticipantState state) {
        CallEnd end = call.end(device);
        if (end == null) {
            if (!(call.data().isReservation() && room.agents().at(device) == null)) {
                ParticipantState shown = call.data().isReservation() ? ParticipantState.ALERTING : state;
                call.join(place(call), device, shown, room.now());
            }
        } else if (!call.data().isReservation() && !isTheSame(end.state(), state)) {
            end.becomes(state, room.now());
        }
    }

    /** The caller comes after who is called, whom a server may list second; who joined later comes last. */
    private static int place(CallRecord call) {
        boolean afterCaller = call.size() == 1
                && call.ends().iterator().next().device().equals(call.data().from());
        return afterCaller ? 0 : call.size();
    }

    /** A snapshot cannot tell whether a caller dials or has dialled. */
    private static boolean isTheSame(ParticipantState known, ParticipantState told) {
        return known == told || (known == ParticipantState.INITIATING && told == ParticipantState.INITIATED);
    }

    private static @Nullable ParticipantState state(Coded<LocalConnectionState> coded, boolean others) {
        LocalConnectionState known = coded.known();
        if (known == null) {
            return null;
        }
        return switch (known) {
            case INITIATE -> others ? ParticipantState.INITIATED : ParticipantState.INITIATING;
            case ALERTING -> ParticipantState.ALERTING;
            case CONNECT, QUEUED -> ParticipantState.ACTIVE;
            case HOLD -> ParticipantState.HELD;
            case FAIL -> ParticipantState.FAILED;
            case NULL, NONE -> null;
        };
    }

    private static Coded<ConnectionDeviceIdType> orStatic(@Nullable Coded<ConnectionDeviceIdType> type) {
        return type == null ? Coded.of(ConnectionDeviceIdType.class, 0) : type;
    }

    private static void addresses(CallRecord call, List<CallDevice> devices) {
        CallFacts data = call.data();
        if (data.to() == null) {
            data.dialledTo(data.dnis());
        }
        if (data.from() == null) {
            devices.stream()
                    .filter(device -> device.callDeviceConnectionState() != null
                            && device.callDeviceConnectionState().is(LocalConnectionState.INITIATE))
                    .map(CallDevice::callDeviceId)
                    .forEach(data::calledFrom);
        }
    }
}
