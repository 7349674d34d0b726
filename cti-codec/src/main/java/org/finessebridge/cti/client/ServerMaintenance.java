package org.finessebridge.cti.client;

import org.finessebridge.cti.message.session.ActiveMaintenanceEvent;
import org.finessebridge.cti.message.session.ActiveMaintenanceReq;
import org.finessebridge.cti.message.session.ActiveMaintenanceResp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the server of a session goes into maintenance, as it says. Told on the session's thread. */
final class ServerMaintenance {

    private static final Logger LOG = LoggerFactory.getLogger(CtiSession.LOGGER);

    private final SessionTimer timer;
    private volatile State state = State.NONE;

    /**
     * What it has said last.
     *
     * @param since from when on, in the timer's nanoseconds
     */
    record State(CtiLinkStatus.Maintenance state, long since) {

        static final State NONE = new State(CtiLinkStatus.Maintenance.NONE, 0);
    }

    ServerMaintenance(SessionTimer timer) {
        this.timer = timer;
    }

    /** For any thread. */
    State state() {
        return state;
    }

    /** It asks whether it may; the answer to send. */
    ActiveMaintenanceResp asked(ActiveMaintenanceReq request) {
        LOG.info("The CTI server asks whether it may go into maintenance: accepted");
        state = new State(CtiLinkStatus.Maintenance.INITIATING, timer.nanoTime());
        return new ActiveMaintenanceResp(request.invokeId(), true);
    }

    /** It has decided; tells whether it goes. */
    boolean decided(ActiveMaintenanceEvent decision) {
        if (decision.maintenanceModeStatus()) {
            state = new State(CtiLinkStatus.Maintenance.IN_PROGRESS, timer.nanoTime());
            return true;
        }
        state = State.NONE;
        LOG.info("The CTI server does not go into maintenance after all");
        return false;
    }
}
