package org.finessebridge.cti.simulator.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.simulator.agent.AgentLogic;
import org.finessebridge.cti.simulator.call.Telephony;
import org.finessebridge.cti.simulator.centre.CentreTime;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.fault.RequestFaults;
import org.finessebridge.cti.simulator.traffic.LivingCentre;

/**
 * The contact centre behind one CTI server, or behind both of a pair. Used on their one event loop:
 * all clients of all servers hear the same events in the same order.
 */
final class SimulatedPeripheral {

    private final ContactCentre centre;
    private final AgentLogic agents;
    private final Telephony telephony;
    private final LivingCentre life;
    private final SystemStatus status = new SystemStatus();
    private final RequestFaults requestFaults = new RequestFaults();
    private final List<SimulatedServer> servers = new ArrayList<>();

    SimulatedPeripheral(ContactCentre centre, SimulatorTime time) {
        this.centre = centre;
        this.agents = new AgentLogic(centre, time::instant);
        this.telephony = new Telephony(
                agents,
                time::instant,
                (delay, task) -> time.after(delay, task)::cancel,
                events -> servers.forEach(server -> server.step(events)));
        this.life = new LivingCentre(
                centre,
                telephony,
                centreTime(time),
                (agentId, state, reason) -> tell(agents.changeUnasked(agentId, state, reason)));
    }

    private static CentreTime centreTime(SimulatorTime time) {
        return new CentreTime() {
            @Override
            public Instant now() {
                return time.instant();
            }

            @Override
            public Runnable after(Duration delay, Runnable task) {
                return time.after(delay, task)::cancel;
            }
        };
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

    /** What carries out the contact centre's plan for calls. */
    LivingCentre life() {
        return life;
    }

    SystemStatus status() {
        return status;
    }

    /** What goes wrong with the next requests, at whatever server. */
    RequestFaults requestFaults() {
        return requestFaults;
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
