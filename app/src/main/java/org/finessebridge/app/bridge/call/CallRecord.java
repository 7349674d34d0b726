package org.finessebridge.app.bridge.call;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.finessebridge.app.dialog.Dialog;
import org.finessebridge.app.dialog.ParticipantState;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.Coded;
import org.jspecify.annotations.Nullable;

/**
 * What the CTI server has told of one call, and what of it was told to whom. Only the bridge's thread
 * touches it.
 */
final class CallRecord {

    /** More devices than a conference has; a server that invents them fills no memory. */
    private static final int MOST_ENDS = 64;

    private final long callId;
    private final CallVariables variables = new CallVariables();
    private final Map<String, CallEnd> ends = new LinkedHashMap<>();
    private final Map<String, CallConnection> connections = new LinkedHashMap<>();
    private final Map<String, Dialog> told = new LinkedHashMap<>();
    private Coded<CallType> callType = Coded.of(CallType.NULL_CALLTYPE);
    private @Nullable String from;
    private @Nullable String to;
    private @Nullable String dialedNumber;
    private @Nullable String dnis;
    private @Nullable Long routerDay;
    private @Nullable Long routerCallId;
    private @Nullable Long routerSequence;
    private @Nullable Long skillGroup;
    private @Nullable String wrapUpReason;
    private @Nullable Long secondaryId;
    private @Nullable Long associated;
    private @Nullable String controller;
    private boolean accepted;
    private boolean ending;
    private boolean heldToConsult;
    private @Nullable String bargedInBy;
    private @Nullable Instant endsAt;

    CallRecord(long callId) {
        this.callId = callId;
    }

    long callId() {
        return callId;
    }

    CallVariables variables() {
        return variables;
    }

    /** The ends, in the order of clients' lists. */
    Collection<CallEnd> ends() {
        return ends.values();
    }

    @Nullable
    CallEnd end(@Nullable String device) {
        return device == null ? null : ends.get(device);
    }

    /** The end at that device, which is in that state now; it joins where it was not there. */
    void isNow(String device, ParticipantState state, Instant now) {
        CallEnd end = ends.get(device);
        if (end != null) {
            if (!end.isLive() && state.isLive()) {
                end.takeIn();
            }
            end.becomes(state, now);
        } else if (ends.size() < MOST_ENDS) {
            ends.put(device, new CallEnd(device, state, now));
        }
    }

    /** The called end is the first in clients' lists. */
    void isFirst(String device) {
        CallEnd first = ends.remove(device);
        if (first != null) {
            Map<String, CallEnd> others = new LinkedHashMap<>(ends);
            ends.clear();
            ends.put(device, first);
            ends.putAll(others);
        }
    }

    void join(CallEnd end) {
        if (ends.size() < MOST_ENDS) {
            ends.put(end.device(), end);
        }
    }

    void remove(String device) {
        ends.remove(device);
    }

    long liveEnds() {
        return ends.values().stream().filter(CallEnd::isLive).count();
    }

    /** Those who have gone are not told of any more, where others talk on. */
    void leaveOutWhoHasGone() {
        if (liveEnds() >= 2) {
            ends.values().stream().filter(end -> !end.isLive()).forEach(CallEnd::leaveOut);
        }
    }

    void connection(String device, CallConnection connection) {
        if (connections.size() < MOST_ENDS || connections.containsKey(device)) {
            connections.put(device, connection);
        }
    }

    @Nullable
    CallConnection connection(String device) {
        return connections.get(device);
    }

    /** All that is known of another call, but its ends, is known of this one. */
    void takeOver(CallRecord other) {
        callType(other.callType);
        variables.addMissing(other.variables);
        calledFrom(other.from);
        dialledTo(other.to);
        dialedNumber(other.dialedNumber);
        dnis(other.dnis);
        routerKey(other.routerDay, other.routerCallId, other.routerSequence);
        skillGroup(other.skillGroup);
        wrapUpReason(other.wrapUpReason);
    }

    /** What each user was told last, by loginId: those whose collection has the dialog. */
    Map<String, Dialog> told() {
        return told;
    }

    Coded<CallType> callType() {
        return callType;
    }

    /** Takes a CallType over, unless it says nothing. */
    void callType(Coded<CallType> next) {
        if (next.raw() != 0 && !next.is(CallType.NULL_CALLTYPE)) {
            callType = next;
        }
    }

    @Nullable
    String from() {
        return from;
    }

    /** Who called, unless that is known. */
    void calledFrom(@Nullable String device) {
        if (from == null && device != null && !device.isEmpty()) {
            from = device;
        }
    }

    /** Who called, as is known for sure. */
    void isFrom(String device) {
        from = device;
    }

    @Nullable
    String to() {
        return to;
    }

    /** What was dialled, unless that is known. */
    void dialledTo(@Nullable String number) {
        if (to == null && number != null && !number.isEmpty()) {
            to = number;
        }
    }

    /** What was dialled, as is known for sure. */
    void isTo(@Nullable String number) {
        if (number != null && !number.isEmpty()) {
            to = number;
        }
    }

    @Nullable
    String dialedNumber() {
        return dialedNumber;
    }

    void dialedNumber(@Nullable String number) {
        if (number != null) {
            dialedNumber = number;
        }
    }

    @Nullable
    String dnis() {
        return dnis;
    }

    void dnis(@Nullable String number) {
        if (number != null) {
            dnis = number;
        }
    }

    void routerKey(@Nullable Long day, @Nullable Long key, @Nullable Long sequence) {
        routerDay = day == null ? routerDay : day;
        routerCallId = key == null ? routerCallId : key;
        routerSequence = sequence == null ? routerSequence : sequence;
    }

    @Nullable
    Long routerDay() {
        return routerDay;
    }

    @Nullable
    Long routerCallId() {
        return routerCallId;
    }

    @Nullable
    Long routerSequence() {
        return routerSequence;
    }

    @Nullable
    Long skillGroup() {
        return skillGroup;
    }

    void skillGroup(@Nullable Long number) {
        if (number != null) {
            skillGroup = number;
        }
    }

    @Nullable
    String wrapUpReason() {
        return wrapUpReason;
    }

    void wrapUpReason(@Nullable String reason) {
        if (reason != null) {
            wrapUpReason = reason;
        }
    }

    @Nullable
    Long secondaryId() {
        return secondaryId;
    }

    void absorbed(long other) {
        secondaryId = other;
    }

    @Nullable
    Long associated() {
        return associated;
    }

    void associatedWith(long other) {
        associated = other;
    }

    /** Who may add parties to the conference; null where it is none. */
    @Nullable
    String controller() {
        return controller;
    }

    void controlledBy(String device) {
        if (controller == null) {
            controller = device;
        }
    }

    /** Whether who is at that device has come in by barging in. */
    boolean isBargedInBy(String device) {
        return device.equals(bargedInBy);
    }

    void bargedIn(@Nullable String device) {
        bargedInBy = device;
    }

    /** When the last of its ends has ended, and the user has not said what comes next. */
    @Nullable
    Instant endsAt() {
        return endsAt;
    }

    void endsAt(Instant when) {
        endsAt = when;
    }

    /** Whether the agent holds it for a call to somebody else about it. */
    boolean isHeldToConsult() {
        return heldToConsult;
    }

    void heldToConsult(boolean held) {
        heldToConsult = held;
    }

    /** Whether a supervisor listens by it. */
    boolean isMonitor() {
        return callType.is(CallType.SUPERVISOR_MONITOR);
    }

    /** Whether an END_CALL_EVENT or a CALL_CLEARED_EVENT has come. */
    boolean hasBegunToEnd() {
        return ending;
    }

    void isEnding() {
        ending = true;
    }

    /** Whether the agent has accepted a record of a campaign. */
    boolean isAccepted() {
        return accepted;
    }

    void accepted() {
        accepted = true;
    }
}
