package org.finessebridge.app.bridge.call;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.finessebridge.app.bridge.thread.BridgeThread;
import org.finessebridge.app.ctiserver.CtiRequests;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.call.EndCallEvent;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.finessebridge.cti.message.code.DeviceIdType;
import org.finessebridge.cti.message.control.DeviceCall;
import org.finessebridge.cti.message.control.SnapshotCallConf;
import org.finessebridge.cti.message.control.SnapshotCallReq;
import org.finessebridge.cti.message.control.SnapshotDeviceConf;
import org.finessebridge.cti.message.control.SnapshotDeviceReq;

/**
 * The calls that are at a device already when an agent signs in there. Those that began while nobody
 * listened are not known: a recovery reads only the calls of devices where somebody is signed in. An
 * answer is as old as the question, so it counts only where no event of that call has come since. Only
 * the bridge's thread calls.
 */
final class ArrivedAgentsCalls {

    /** How often a call is asked for while events of calls keep coming. */
    private static final int TRIES = 10;

    private final CallBook book;
    private final DialogUpdates updates;
    private final CtiRequests cti;
    private final BridgeThread thread;

    /** How often a device or a call is asked for while no answer comes, at ticks of the bridge. */
    private static final int UNANSWERED = 5;

    /** What is asked for again at the next tick: as many as have signed in since the last. */
    private final List<Runnable> later = new ArrayList<>();

    /** Calls that are asked for, and whether they have ended meanwhile. */
    private final Map<Long, Boolean> asked = new HashMap<>();

    /** Counts how often somebody else has begun to read all calls: what was asked before that is of no use. */
    private int round;

    ArrivedAgentsCalls(CallBook book, DialogUpdates updates, CtiRequests cti, BridgeThread thread) {
        this.book = book;
        this.updates = updates;
        this.cti = cti;
        this.thread = thread;
    }

    /** A call has ended somewhere; of one that is not known nobody else remembers it. */
    void ended(EndCallEvent event) {
        asked.replace(event.connectionCallId(), true);
    }

    /** An agent has signed in at that device. */
    void arrived(String device) {
        arrived(device, UNANSWERED);
    }

    /** Time has passed: what was not answered is asked for again. */
    void tick() {
        List<Runnable> now = List.copyOf(later);
        later.clear();
        now.forEach(Runnable::run);
    }

    /** All calls are read anew by somebody else. */
    void askNobodyAgain() {
        later.clear();
        asked.clear();
        round++;
    }

    /** Whether nobody knows what the answer would have been; a session that is lost is followed by a recovery. */
    private static boolean isUnanswered(CtiOutcome<?> outcome) {
        return switch (outcome) {
            case CtiOutcome.NotSent<?> notSent -> !notSent.isWithoutSession();
            case CtiOutcome.TimedOut<?> timedOut -> true;
            case CtiOutcome.Unreadable<?> unreadable -> true;
            case CtiOutcome.Confirmed<?> confirmed -> false;
            case CtiOutcome.Refused<?> refused -> false;
            case CtiOutcome.Rejected<?> rejected -> false;
            case CtiOutcome.SessionLost<?> lost -> false;
        };
    }

    private void arrived(String device, int tries) {
        int now = round;
        SnapshotDeviceReq question = SnapshotDeviceReq.builder()
                .snapshotDeviceType(DeviceIdType.AGENT_DEVICE)
                .agentInstrument(device)
                .build();
        cti.send(
                question,
                outcome -> thread.execute(() -> {
                    if (now != round) {
                        return;
                    }
                    if (outcome instanceof CtiOutcome.Confirmed<SnapshotDeviceConf>(SnapshotDeviceConf conf)) {
                        conf.calls().forEach(call -> askForUnknown(device, call));
                    } else if (isUnanswered(outcome) && tries > 1) {
                        later.add(() -> askAgain(device, tries - 1));
                    }
                }));
    }

    private void askAgain(String device, int tries) {
        if (book.isOccupied(device)) {
            arrived(device, tries);
        }
    }

    private void askForUnknown(String device, DeviceCall call) {
        Long callId = call.callConnectionCallId();
        if (callId != null && !book.knows(callId)) {
            ask(callId, device, call, TRIES);
        }
    }

    /**
     * An answer that events of the call have overtaken is old: a call may have begun or ended by them. One that they
     * have made known is asked for all the same, since they may have told a part of it.
     */
    private void ask(long callId, String device, DeviceCall call, int tries) {
        if (tries == 0 || !book.isOccupied(device)) {
            return;
        }
        int now = round;
        Coded<ConnectionDeviceIdType> type = call.callConnectionDeviceIdType();
        String id = call.callConnectionDeviceId();
        SnapshotCallReq question = SnapshotCallReq.builder()
                .connectionCallId(callId)
                .connectionDeviceIdType(type == null ? Coded.of(ConnectionDeviceIdType.STATIC) : type)
                .connectionDeviceId(id == null ? device : id)
                .build();
        long before = book.revision(callId);
        asked.put(callId, false);
        cti.send(
                question,
                outcome -> thread.execute(() -> {
                    if (now != round) {
                        return;
                    }
                    boolean ended = Boolean.TRUE.equals(asked.remove(callId));
                    if (ended || book.revision(callId) != before) {
                        ask(callId, device, call, tries - 1);
                    } else if (outcome instanceof CtiOutcome.Confirmed<SnapshotCallConf>(SnapshotCallConf conf)) {
                        updates.tell(book.asked(callId, conf));
                    } else if (isUnanswered(outcome)) {
                        later.add(() -> ask(callId, device, call, tries - 1));
                    }
                }));
    }
}
