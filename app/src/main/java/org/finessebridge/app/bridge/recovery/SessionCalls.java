package org.finessebridge.app.bridge.recovery;

import java.util.Set;
import java.util.function.Supplier;
import org.finessebridge.app.bridge.thread.BridgeThread;
import org.finessebridge.app.ctiserver.CtiRequests;
import org.finessebridge.app.time.Ticker;
import org.finessebridge.cti.message.CtiEvent;
import org.jspecify.annotations.Nullable;

/**
 * The calls of a session: their events wait until the calls have been read, and are applied at once
 * from then on. Only the bridge's thread calls.
 */
public final class SessionCalls {

    private final CtiRequests cti;
    private final BridgeThread thread;
    private final RecoveringCalls calls;
    private final Supplier<Set<String>> signedInDevices;
    private final Ticker ticker;
    private final WaitingEvents waiting = new WaitingEvents();
    private @Nullable CallRecovery recovery;
    private boolean waits = true;

    /**
     * @param signedInDevices the extensions where agents are signed in now
     */
    public SessionCalls(
            CtiRequests cti,
            BridgeThread thread,
            RecoveringCalls calls,
            Supplier<Set<String>> signedInDevices,
            Ticker ticker) {
        this.cti = cti;
        this.thread = thread;
        this.calls = calls;
        this.signedInDevices = signedInDevices;
        this.ticker = ticker;
    }

    /** What is known may be untrue: from now on events wait until the calls have been read. */
    public void mayBeUntrue() {
        if (recovery != null) {
            recovery.cancel();
            recovery = null;
        }
        waiting.clear();
        waits = true;
    }

    /**
     * Reads the calls, and applies the events that have come meanwhile.
     *
     * @param done run once when that is done; never, if the session ends before
     */
    public void read(Runnable done) {
        CallRecovery started = new CallRecovery(cti, thread, calls, signedInDevices, ticker, () -> {
            waits = false;
            waiting.handOver(calls::changed);
            done.run();
        });
        recovery = started;
        started.start();
    }

    /**
     * An event of a call.
     *
     * @return false if it is lost, and all has to be read anew
     */
    public boolean changed(CtiEvent event) {
        if (waits) {
            return waiting.add(event);
        }
        calls.changed(event);
        return true;
    }

    /** Time has passed. */
    public void tick() {
        if (recovery != null) {
            recovery.tick();
        }
    }
}
