package org.finessebridge.app.bridge.call;

import java.util.Map;
import org.finessebridge.app.bridge.thread.BridgeThread;
import org.finessebridge.app.ctiserver.CtiRequests;
import org.finessebridge.cti.client.CtiOutcome;
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
 * answer is as old as the question, so it counts only where no event of a call has come since. Only
 * the bridge's thread calls.
 */
final class ArrivedAgentsCalls {

    /** How often a call is asked for while events of calls keep coming. */
    private static final int TRIES = 10;

    private final CallBook book;
    private final DialogUpdates updates;
    private final CtiRequests cti;
    private final BridgeThread thread;
    private long events;

    ArrivedAgentsCalls(CallBook book, DialogUpdates updates, CtiRequests cti, BridgeThread thread) {
        this.book = book;
        this.updates = updates;
        this.cti = cti;
        this.thread = thread;
    }

    /** An event of a call has been applied. */
    void eventCame() {
        events++;
    }

    /** An agent has signed in at that device. */
    void arrived(String device) {
        SnapshotDeviceReq question = SnapshotDeviceReq.builder()
                .snapshotDeviceType(DeviceIdType.AGENT_DEVICE)
                .agentInstrument(device)
                .build();
        cti.send(
                question,
                outcome -> thread.execute(() -> {
                    if (outcome instanceof CtiOutcome.Confirmed<SnapshotDeviceConf>(SnapshotDeviceConf conf)) {
                        conf.calls().forEach(call -> ask(device, call, TRIES));
                    }
                }));
    }

    private void ask(String device, DeviceCall call, int tries) {
        Long callId = call.callConnectionCallId();
        if (callId == null || book.knows(callId) || tries == 0) {
            return;
        }
        Coded<ConnectionDeviceIdType> type = call.callConnectionDeviceIdType();
        String id = call.callConnectionDeviceId();
        SnapshotCallReq question = SnapshotCallReq.builder()
                .connectionCallId(callId)
                .connectionDeviceIdType(type == null ? Coded.of(ConnectionDeviceIdType.STATIC) : type)
                .connectionDeviceId(id == null ? device : id)
                .build();
        long before = events;
        cti.send(
                question,
                outcome -> thread.execute(() -> {
                    if (events != before) {
                        ask(device, call, tries - 1);
                    } else if (outcome instanceof CtiOutcome.Confirmed<SnapshotCallConf>(SnapshotCallConf conf)
                            && !book.knows(callId)) {
                        updates.tell(book.recovered(callId, conf, Map.of()));
                    }
                }));
    }
}
