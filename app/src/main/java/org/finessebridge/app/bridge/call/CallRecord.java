package org.finessebridge.app.bridge.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.finessebridge.app.dialog.Dialog;
import org.finessebridge.app.dialog.ParticipantState;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.jspecify.annotations.Nullable;

/**
 * One call: its ends, in the order of clients' lists, and what each user was told of it last. Only
 * the bridge's thread touches it.
 */
final class CallRecord {

    /** More devices than a conference has; a server that invents them fills no memory. */
    private static final int MOST_ENDS = 64;

    private final long callId;
    private final CallFacts data = new CallFacts();
    private final List<CallEnd> ends = new ArrayList<>();
    private final Map<String, CallConnection> connections = new LinkedHashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> closed = new HashSet<>();
    private final Map<String, Dialog> told = new LinkedHashMap<>();
    private final Set<String> owners = new LinkedHashSet<>();
    private final CallsAtDevices index;
    private @Nullable String controller;
    private boolean alerted;
    private boolean over;
    private boolean gone;
    private long revision;

    /**
     * @param index told where the call has an end
     */
    CallRecord(long callId, CallsAtDevices index) {
        this.callId = callId;
        this.index = index;
    }

    long callId() {
        return callId;
    }

    CallFacts data() {
        return data;
    }

    Collection<CallEnd> ends() {
        return ends;
    }

    @Nullable
    CallEnd end(@Nullable String device) {
        for (CallEnd end : ends) {
            if (end.device().equals(device)) {
                return end;
            }
        }
        return null;
    }

    /** An end joins, at that place of the list; nothing happens where it has joined. */
    void join(int place, String device, ParticipantState state, Instant now) {
        if (end(device) == null) {
            if (ends.size() >= MOST_ENDS) {
                List<String> leftOut = ends.stream()
                        .filter(end -> !end.isLive() && end.isLeftOut())
                        .map(CallEnd::device)
                        .toList();
                leftOut.forEach(this::remove);
            }
            if (ends.size() < MOST_ENDS) {
                index.add(this, device);
                ends.add(Math.clamp(place, 0, ends.size()), new CallEnd(device, state, now));
            }
        }
    }

    void remove(String device) {
        ends.removeIf(end -> end.device().equals(device));
        index.remove(this, device);
    }

    int size() {
        return ends.size();
    }

    long liveEnds() {
        return ends.stream().filter(CallEnd::isLive).count();
    }

    boolean isConnected() {
        return ends.stream().anyMatch(end -> end.state().isConnected());
    }

    /**
     * Those who have gone, as others know, are shown no more where others talk on.
     *
     * @return whether that is new of anybody
     */
    boolean leaveOutWhoHasGone() {
        if (liveEnds() < 2) {
            return false;
        }
        List<CallEnd> gone = ends.stream()
                .filter(end -> end.isKnownToHaveGone() && !end.isLeftOut())
                .toList();
        gone.forEach(CallEnd::leaveOut);
        return !gone.isEmpty();
    }

    /** The device's part of the call has begun; also where it had ended before. */
    void begins(String device, Coded<ConnectionDeviceIdType> idType, String deviceId) {
        closed.remove(device);
        opens(device, idType, deviceId);
    }

    /** An event tells of the device's part, whose beginning may not have been heard. */
    void opens(String device, Coded<ConnectionDeviceIdType> idType, String deviceId) {
        if (!closed.contains(device) && (open.size() < MOST_ENDS || open.contains(device))) {
            open.add(device);
            connections.put(device, new CallConnection(callId, idType, deviceId));
        }
    }

    /** Its END_CALL_EVENT has come. */
    void closes(String device) {
        open.remove(device);
        if (closed.size() < MOST_ENDS) {
            closed.add(device);
        }
        CallEnd end = end(device);
        if (end != null) {
            end.ended();
        }
    }

    boolean isClosedAt(String device) {
        return closed.contains(device);
    }

    Set<String> open() {
        return open;
    }

    /** The device whose ConnectionDeviceID that is; null where the call has none such. */
    @Nullable
    String deviceOf(String connectionDeviceId) {
        for (Map.Entry<String, CallConnection> connection : connections.entrySet()) {
            if (connection.getValue().deviceId().equals(connectionDeviceId)) {
                return connection.getKey();
            }
        }
        return null;
    }

    Map<String, CallConnection> connections() {
        return connections;
    }

    /** What each user was told last, by loginId: those whose collection has the dialog. */
    Map<String, Dialog> told() {
        return told;
    }

    /** The users whose call it is, by loginId: {@link CallRecords} keeps them. */
    Set<String> owners() {
        return owners;
    }

    /** Who may add parties to the conference; null where it is none. */
    @Nullable
    String controller() {
        return controller;
    }

    void controlledBy(@Nullable String device) {
        controller = controller == null ? device : controller;
    }

    /** Something was heard of it. */
    void heard() {
        revision++;
    }

    /** Counts what was heard of it. */
    long revision() {
        return revision;
    }

    /** Whether it has rung somewhere. */
    boolean hasAlerted() {
        return alerted;
    }

    void alerted() {
        alerted = true;
    }

    /** Whether it has ended everywhere. */
    boolean isOver() {
        return over;
    }

    /** No device that was asked knows of it: that is not the end that events tell. */
    void gone() {
        gone = true;
    }

    /** Whether it was given up because no device that was asked knew of it. */
    boolean isGone() {
        return gone;
    }

    /** Nothing comes of it any more; what is known of who is outside stays the last that was. */
    void over() {
        over = true;
        open.clear();
        ends.forEach(CallEnd::ended);
    }

    /** It lives on as the one that others were merged into. */
    void revived() {
        over = false;
    }
}
