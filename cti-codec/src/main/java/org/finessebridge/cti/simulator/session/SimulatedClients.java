package org.finessebridge.cti.simulator.session;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A server's connections. Used on its event loop only. */
final class SimulatedClients {

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

    /** A copy: a client that is closed meanwhile removes itself. */
    List<SimulatedSession> snapshot() {
        return new ArrayList<>(sessions);
    }

    /** Those with an open session, of a copy. */
    Stream<SimulatedSession> open() {
        return snapshot().stream().filter(SimulatedSession::isOpen);
    }
}
