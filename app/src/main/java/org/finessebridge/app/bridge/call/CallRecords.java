package org.finessebridge.app.bridge.call;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The calls, by ConnectionCallID: as many as a large centre has. Where there are more, calls end that
 * nobody has, then the oldest. Those that have ended are remembered for a while, so that a late event
 * does not bring them back.
 */
final class CallRecords {

    private static final Logger LOG = LoggerFactory.getLogger(CallRecords.class);

    /** How many calls are known at most. */
    static final int MOST = 20_000;

    private static final int MOST_ENDED = 2_000;

    /** Of so many calls that are given up, the first is told. */
    private static final int TOLD_EACH = 1_000;

    private static final long NO_CALL = 0xFFFF_FFFFL;

    private final Consumer<CallRecord> overflow;
    private final Map<Long, CallRecord> calls = new LinkedHashMap<>();
    private final Set<CallRecord> nobodys = new LinkedHashSet<>();
    private final Map<Long, CallRecord> ended = new LinkedHashMap<>();
    private final Map<String, Set<CallRecord>> byLoginId = new HashMap<>();
    private final CallsAtDevices byDevice = new CallsAtDevices();
    private long givenUp;

    /**
     * @param overflow told of a call that found no room, and has to end
     */
    CallRecords(Consumer<CallRecord> overflow) {
        this.overflow = overflow;
    }

    @Nullable
    CallRecord find(long callId) {
        return calls.get(callId);
    }

    /** The call of that id, new if need be; null if it has ended, or if that is no call's id. */
    @Nullable
    CallRecord findOrBegin(long callId) {
        CallRecord known = calls.get(callId);
        return known != null || hasEnded(callId) || !isId(callId) ? known : begin(callId);
    }

    static boolean isId(long callId) {
        return callId != 0 && callId != NO_CALL;
    }

    /** A new call; also where one of that id has ended. */
    CallRecord begin(long callId) {
        ended.remove(callId);
        if (calls.size() >= MOST) {
            CallRecord oldest =
                    (nobodys.isEmpty() ? calls.values() : nobodys).iterator().next();
            if (givenUp++ % TOLD_EACH == 0) { // a line for each would fill the log as fast as calls come
                LOG.warn(
                        "More than {} calls have not ended: call {} is given up, {} since the start. Calls that do"
                                + " not end point at a CTI server that loses END_CALL_EVENTs",
                        MOST,
                        oldest.callId(),
                        givenUp);
            }
            overflow.accept(oldest);
            forget(oldest);
        }
        CallRecord call = new CallRecord(callId, byDevice);
        calls.put(callId, call);
        nobodys.add(call);
        return call;
    }

    /** A call that has ended goes on, as one that others were merged into; null if none is remembered. */
    @Nullable
    CallRecord revive(long callId) {
        CallRecord call = ended.remove(callId);
        if (call != null) {
            call.revived();
            calls.put(callId, call);
            nobodys.add(call);
            call.ends().forEach(end -> byDevice.add(call, end.device()));
        }
        return call;
    }

    void forget(CallRecord call) {
        if (calls.remove(call.callId(), call)) {
            List.copyOf(call.owners()).forEach(loginId -> belongsTo(call, loginId, false));
            nobodys.remove(call);
            call.ends().forEach(end -> byDevice.remove(call, end.device()));
            ended.put(call.callId(), call);
            if (ended.size() > MOST_ENDED) {
                ended.remove(ended.keySet().iterator().next());
            }
        }
    }

    /** Whose the call is: who is at one of its ends, or was told of it and not yet that it is gone. */
    void belongsTo(CallRecord call, String loginId, boolean belongs) {
        Set<CallRecord> theirs = byLoginId.get(loginId);
        if (!belongs) {
            call.owners().remove(loginId);
        }
        if (belongs) {
            if (theirs == null) {
                theirs = new LinkedHashSet<>();
                byLoginId.put(loginId, theirs);
            }
            theirs.add(call);
            call.owners().add(loginId);
        } else if (theirs != null && theirs.remove(call) && theirs.isEmpty()) {
            byLoginId.remove(loginId);
        }
        if (call.told().isEmpty() && calls.get(call.callId()) == call) {
            nobodys.add(call);
        } else {
            nobodys.remove(call);
        }
    }

    /** The call of that id that has ended, as it was last; null if none is remembered. */
    @Nullable
    CallRecord findEnded(long callId) {
        return ended.get(callId);
    }

    /**
     * Whether a call of that id has ended, and none has begun since. One of which no device told may still ring where
     * nobody was signed in.
     */
    boolean hasEnded(long callId) {
        CallRecord call = ended.get(callId);
        return call != null && !call.isGone();
    }

    /** The calls that have an end at that device, also where it has left. */
    Collection<CallRecord> at(String device) {
        return byDevice.at(device);
    }

    /** The calls of a user. */
    Collection<CallRecord> of(String loginId) {
        Set<CallRecord> theirs = byLoginId.get(loginId);
        return theirs == null ? Set.of() : new ArrayList<>(theirs);
    }

    Collection<CallRecord> all() {
        return calls.values();
    }

    Set<Long> ids() {
        return Set.copyOf(calls.keySet());
    }

    int devices() {
        return byDevice.devices();
    }

    int users() {
        return byLoginId.size();
    }
}
