package org.finessebridge.app.bridge.call;

import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.call.AgentPreCallAbortEvent;
import org.finessebridge.cti.message.call.AgentPreCallEvent;
import org.finessebridge.cti.message.call.BeginCallEvent;
import org.finessebridge.cti.message.call.CallClearedEvent;
import org.finessebridge.cti.message.call.CallConferencedEvent;
import org.finessebridge.cti.message.call.CallConnectionClearedEvent;
import org.finessebridge.cti.message.call.CallDataUpdateEvent;
import org.finessebridge.cti.message.call.CallDeliveredEvent;
import org.finessebridge.cti.message.call.CallDivertedEvent;
import org.finessebridge.cti.message.call.CallEstablishedEvent;
import org.finessebridge.cti.message.call.CallFailedEvent;
import org.finessebridge.cti.message.call.CallHeldEvent;
import org.finessebridge.cti.message.call.CallOriginatedEvent;
import org.finessebridge.cti.message.call.CallQueuedEvent;
import org.finessebridge.cti.message.call.CallRetrievedEvent;
import org.finessebridge.cti.message.call.CallServiceInitiatedEvent;
import org.finessebridge.cti.message.call.CallTransferredEvent;
import org.finessebridge.cti.message.call.EndCallEvent;

/** Hands each event of a call to its effect. */
final class CallEventEffects {

    /** The event is about no call, or tells of it what clients do not see. */
    static final long NONE = -1;

    /** The event has no peripheral: it is the served one's. */
    private static final long ANY = -2;

    private final long peripheralId;
    private final CallBeginnings beginnings;
    private final CallProgress progress;
    private final CallHolds holds;
    private final CallEndings endings;
    private final CallMerges merges;
    private final CallDataChanges dataChanges;

    CallEventEffects(long peripheralId, CallRoom room, CallLinks links, CallEndings endings) {
        this.peripheralId = peripheralId;
        this.beginnings = new CallBeginnings(room, links);
        this.progress = new CallProgress(room, links);
        this.holds = new CallHolds(room, links);
        this.endings = endings;
        this.merges = new CallMerges(room);
        this.dataChanges = new CallDataChanges(room);
    }

    /** The peripheral of a call's event, which clients may see the effect of; else {@link #NONE}. */
    static long peripheral(CtiEvent event) {
        return switch (event) {
            case AgentPreCallEvent _, AgentPreCallAbortEvent _ -> ANY;
            case BeginCallEvent e -> e.peripheralId();
            case CallServiceInitiatedEvent e -> e.peripheralId();
            case CallOriginatedEvent e -> e.peripheralId();
            case CallQueuedEvent e -> e.peripheralId();
            case CallDeliveredEvent e -> e.peripheralId();
            case CallEstablishedEvent e -> e.peripheralId();
            case CallHeldEvent e -> e.peripheralId();
            case CallRetrievedEvent e -> e.peripheralId();
            case CallFailedEvent e -> e.peripheralId();
            case CallDivertedEvent e -> e.peripheralId();
            case CallConnectionClearedEvent e -> e.peripheralId();
            case CallClearedEvent e -> e.peripheralId();
            case EndCallEvent e -> e.peripheralId();
            case CallTransferredEvent e -> e.peripheralId();
            case CallConferencedEvent e -> e.peripheralId();
            case CallDataUpdateEvent e -> e.peripheralId();
            default -> NONE;
        };
    }

    void apply(CtiEvent event) {
        long of = peripheral(event);
        if (of != ANY && of != peripheralId) {
            return;
        }
        switch (event) {
            case AgentPreCallEvent e -> beginnings.coming(e);
            case AgentPreCallAbortEvent e -> beginnings.notComing(e);
            case BeginCallEvent e -> beginnings.begins(e);
            case CallServiceInitiatedEvent e -> beginnings.offHook(e);
            case CallOriginatedEvent e -> beginnings.dials(e);
            case CallQueuedEvent e -> progress.queued(e);
            case CallDeliveredEvent e -> progress.delivered(e);
            case CallEstablishedEvent e -> progress.established(e);
            case CallHeldEvent e -> holds.held(e);
            case CallRetrievedEvent e -> holds.retrieved(e);
            case CallFailedEvent e -> endings.failed(e);
            case CallDivertedEvent e -> endings.diverted(e);
            case CallConnectionClearedEvent e -> endings.connectionCleared(e);
            case CallClearedEvent e -> endings.cleared(e);
            case EndCallEvent e -> endings.ended(e);
            case CallTransferredEvent e -> merges.transferred(e);
            case CallConferencedEvent e -> merges.conferenced(e);
            case CallDataUpdateEvent e -> dataChanges.changed(e);
            default -> {}
        }
    }
}
