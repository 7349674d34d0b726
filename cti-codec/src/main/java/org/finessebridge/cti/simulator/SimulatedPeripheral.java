package org.finessebridge.cti.simulator;

import java.time.InstantSource;

/** What all sessions of a simulator share. Used on its event loop only. */
final class SimulatedPeripheral {

    private final ContactCentre centre;
    private final InstantSource clock;
    private final AgentLogic agents;
    private final ConnectedClients clients = new ConnectedClients();
    private SimulatorBehaviour behaviour = SimulatorBehaviour.NORMAL;

    SimulatedPeripheral(ContactCentre centre, InstantSource clock) {
        this.centre = centre;
        this.clock = clock;
        this.agents = new AgentLogic(centre, clock);
    }

    ContactCentre centre() {
        return centre;
    }

    InstantSource clock() {
        return clock;
    }

    AgentLogic agents() {
        return agents;
    }

    ConnectedClients clients() {
        return clients;
    }

    SimulatorBehaviour behaviour() {
        return behaviour;
    }

    void behaviour(SimulatorBehaviour next) {
        behaviour = next;
    }
}
