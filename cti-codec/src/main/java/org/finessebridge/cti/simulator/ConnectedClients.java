package org.finessebridge.cti.simulator;

import org.finessebridge.cti.message.CtiEvent;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The simulator's connections. Used on its event loop only: all clients see one order. */
final class ConnectedClients {

    private final Set<SimulatedSession> sessions = new LinkedHashSet<>();

    int count() {
        return sessions.size();
    }

    void add(SimulatedSession session) {
        sessions.add(session);
    }

    void remove(SimulatedSession session) {
        sessions.remove(session);
    }

    /** Sends an event to every client that asked for it. */
    void tell(CtiEvent event) {
        for (SimulatedSession session : snapshot()) {
            session.event(event);
        }
    }

    /** A copy: a client that is closed meanwhile removes itself. */
    List<SimulatedSession> snapshot() {
        return new ArrayList<>(sessions);
    }
}
