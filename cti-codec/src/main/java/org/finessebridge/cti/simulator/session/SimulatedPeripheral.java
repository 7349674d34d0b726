package org.finessebridge.cti.simulator.session;

import java.util.ArrayList;
import java.util.List;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.simulator.agent.AgentLogic;
import org.finessebridge.cti.simulator.call.Telephony;
import org.finessebridge.cti.simulator.centre.ContactCentre;

/**
 * The contact centre behind one CTI server, or behind both of a pair. Used on their one event loop:
 * all clients of all servers hear the same events in the same order.
 */
final class SimulatedPeripheral {

    private final ContactCentre centre;
    private final AgentLogic agents;
    private final Telephony telephony;
    private final SystemStatus status = new SystemStatus();
    private final List<SimulatedServer> servers = new ArrayList<>();

    SimulatedPeripheral(ContactCentre centre, SimulatorTime time) {
        this.centre = centre;
        this.agents = new AgentLogic(centre, time::instant);
        this.telephony = new Telephony(
                agents,
                time::instant,
                (delay, task) -> time.after(delay, task)::cancel,
                events -> servers.forEach(server -> server.step(events)));
    }

    ContactCentre centre() {
        return centre;
    }

    AgentLogic agents() {
        return agents;
    }

    Telephony telephony() {
        return telephony;
    }

    SystemStatus status() {
        return status;
    }

    /** Adds a server before which the peripheral stands. */
    void serves(SimulatedServer server) {
        servers.add(server);
    }

    /**
     * Sends a change of an agent's state to every client, of whatever server, that asked for it.
     */
    void tell(AgentStateEvent change) {
        servers.forEach(server -> server.changed(change));
        telephony.told(change);
    }

    /** Sends an event to every client, of whatever server, that asked for it. */
    void tell(CtiMessage event) {
        servers.forEach(server -> server.event(event));
    }
}
