package org.finessebridge.app.bridge.thread;

import org.finessebridge.app.ctiserver.CtiRequests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the CTI server wait while the bridge is behind. Pausing, which the CTI client's thread
 * decides, and reading on, which the bridge's decides, reach the client in the order in which they
 * were decided. Each session begins unpaused.
 */
public final class ReadingFlow {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingFlow.class);

    private final BridgeThread thread;
    private final CtiRequests cti;
    private volatile boolean paused;

    public ReadingFlow(BridgeThread thread, CtiRequests cti) {
        this.thread = thread;
        this.cti = cti;
    }

    /** An event came: no more are read for now if too many wait. */
    public void pauseIfBehind() {
        if (!paused && thread.isBehind()) {
            pause();
        }
    }

    private synchronized void pause() {
        if (!paused && thread.isBehind()) {
            paused = true;
            cti.pauseReading();
            LOG.warn("The bridge is behind: no events are read from the CTI server for now");
        }
    }

    /** Something was done: events are read again if few enough wait. */
    public void resumeIfCaughtUp() {
        if (paused && thread.hasCaughtUp()) {
            resume();
        }
    }

    private synchronized void resume() {
        if (paused && thread.hasCaughtUp()) {
            paused = false;
            cti.resumeReading();
        }
    }

    /** Another session begins, or none is left: nothing is paused, whatever still waits. */
    public synchronized void sessionChanged() {
        if (paused) {
            paused = false;
            cti.resumeReading();
        }
    }
}
