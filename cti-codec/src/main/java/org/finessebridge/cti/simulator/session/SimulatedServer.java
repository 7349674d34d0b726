package org.finessebridge.cti.simulator.session;

import io.netty.channel.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.code.SystemEventId;
import org.finessebridge.cti.message.session.FailureEvent;
import org.finessebridge.cti.simulator.agent.AgentEvents;
import org.finessebridge.cti.simulator.agent.AgentSnapshot;
import org.finessebridge.cti.simulator.call.Telephony;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.finessebridge.cti.simulator.fault.CallEventDice;
import org.finessebridge.cti.simulator.fault.CallEventOrder;
import org.finessebridge.cti.simulator.fault.Dice;
import org.finessebridge.cti.simulator.fault.FaultyWire;
import org.finessebridge.cti.simulator.fault.RequestFaults;
import org.finessebridge.cti.simulator.fault.SimulatorBehaviour;
import org.finessebridge.cti.simulator.fault.WireFault;
import org.finessebridge.cti.simulator.traffic.LivingCentre;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A simulated CTI server without a port of its own: it plays a session on every channel that it is
 * given. {@code CtiServerSimulator} puts it behind a socket; a test may give it embedded channels
 * and a clock that only the test moves. Its methods are called on one thread: that of the channels'
 * event loop.
 */
public final class SimulatedServer {

    /** The logger of all that a simulator says. */
    public static final String LOGGER = "cti.simulator";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);

    private final SessionSettings settings;
    private final SimulatedPeripheral peripheral;
    private final SimulatorTime time;
    private final SimulatedClients clients = new SimulatedClients();
    private final Opening opening;
    private final Maintenance maintenance;
    private final List<SessionListener> sessionListeners = new ArrayList<>();
    private final InOrder<String> requests = new InOrder<>(this);
    private SimulatorBehaviour behaviour = SimulatorBehaviour.NORMAL;
    private Dice dice = new Dice(null);
    private CallEventDice callEventDice = new CallEventDice(CallEventOrder.USUAL);
    private int unsettled;
    private ServerRole role = ServerRole.ACTIVE;

    /** A server with a contact centre of its own. */
    public SimulatedServer(SessionSettings settings, ContactCentre centre, SimulatorTime time) {
        this(settings, new SimulatedPeripheral(centre, time), time);
    }

    SimulatedServer(SessionSettings settings, SimulatedPeripheral peripheral, SimulatorTime time) {
        this.settings = settings;
        this.peripheral = peripheral;
        this.time = time;
        this.opening = new Opening(this);
        this.maintenance = new Maintenance(this);
        peripheral.serves(this);
    }

    /**
     * The other side of a pair: a server before the same contact centre, with the same time; it is
     * standby at first.
     */
    public SimulatedServer otherSide(SessionSettings itsSettings) {
        SimulatedServer other = new SimulatedServer(itsSettings, peripheral, time);
        other.role = ServerRole.STANDBY;
        return other;
    }

    /** The contact centre behind it. */
    public ContactCentre centre() {
        return peripheral.centre();
    }

    /** The time of day there. */
    public Instant now() {
        return time.instant();
    }

    /** The telephone system of the contact centre. */
    public Telephony telephony() {
        return peripheral.telephony();
    }

    SessionSettings settings() {
        return settings;
    }

    SimulatedPeripheral peripheral() {
        return peripheral;
    }

    SimulatorTime time() {
        return time;
    }

    SimulatedClients clients() {
        return clients;
    }

    Opening opening() {
        return opening;
    }

    Maintenance maintenance() {
        return maintenance;
    }

    /** The dice of its behaviour. */
    Dice dice() {
        return dice;
    }

    /** What makes it a contact centre: queues, counters, campaigns, traffic. */
    public LivingCentre life() {
        return peripheral.life();
    }

    /** The dice of the order of call events. */
    CallEventDice callEventDice() {
        return callEventDice;
    }

    /** Requests about agents that are carried out late, by whom they are about. */
    InOrder<String> requests() {
        return requests;
    }

    /** Does something late; it counts as unsettled until then. */
    void later(Duration delay, Runnable task) {
        unsettled++;
        time.after(delay, () -> {
            unsettled--;
            task.run();
        });
    }

    /** What it does wrong. */
    public SimulatorBehaviour behaviour() {
        return behaviour;
    }

    /** Sets what it does wrong from now on, to the clients that there are and to those to come. */
    public void behaviour(SimulatorBehaviour next) {
        behaviour = next;
        dice = new Dice(next.randomFaults());
        callEventDice = new CallEventDice(next.callEvents());
        telephony().delayEndOfWork(next.callEvents().delaysEndOfWork());
        clients.snapshot().forEach(session -> session.play(next.wireFault()));
    }

    /** What goes wrong with the next requests; of a pair, at whatever side they come. */
    public RequestFaults requestFaults() {
        return peripheral.requestFaults();
    }

    /** Hears of sessions from now on. */
    public void listen(SessionListener listener) {
        sessionListeners.add(listener);
    }

    /** Takes a listener away. */
    public void ignore(SessionListener listener) {
        sessionListeners.remove(listener);
    }

    /** A client's session has been opened, or is over. */
    void tellSession(String client, boolean opened) {
        for (SessionListener listener : sessionListeners) {
            if (opened) {
                listener.sessionOpened(client);
            } else {
                listener.sessionEnded(client);
            }
        }
    }

    /** Whether the peripheral is there, as its clients have been told. */
    public boolean isPeripheralOnline() {
        return peripheral.status().isPeripheralOnline();
    }

    /** Which side of a pair it is. */
    public ServerRole role() {
        return role;
    }

    /**
     * Makes it the active or the standby server, without a word of warning. A standby server that
     * becomes active tells its clients STANDBY_ACTIVE_EVENT; an active one that becomes standby
     * drops their connections, as one that has failed.
     */
    public void role(ServerRole next) {
        if (role == next) {
            return;
        }
        role = next;
        LOG.info("The CTI simulator is {} now, for {} open sessions", next, openSessions());
        if (next == ServerRole.ACTIVE) {
            clients.open().forEach(SimulatedSession::activated);
        } else {
            clients.open().forEach(SimulatedSession::close);
        }
    }

    /**
     * Plays a planned switch to the other side. The clients are asked with ACTIVE_MAINTENANCE_REQ;
     * where all of them accept within 5 s, they hear ACTIVE_MAINTENANCE_EVENT, the other side
     * becomes active, and each is dropped when it says STOPPING_REQUESTS_TO_THIS_SIDE_IND, or after
     * 5 s more; clients that do not know of active and standby servers are told
     * E_CTI_CTI_SERVER_OFFLINE. Where one does not accept, the switch is cancelled.
     *
     * @return whether the switch was made; done when this side has become standby, or stays active.
     *     Fails with IllegalStateException where this side is not active, or switches already
     */
    public CompletableFuture<Boolean> switchTo(SimulatedServer other) {
        return maintenance.begin(() -> other.role(ServerRole.ACTIVE));
    }

    /** Whether its clients' requests are answered and events are told. */
    boolean serves() {
        return role == ServerRole.ACTIVE;
    }

    /** Takes a connection on; one beyond the limit is closed at once. */
    public void accept(Channel channel) {
        if (clients.count() >= settings.maxClients()) {
            LOG.warn("Refused CTI client {}: {} are connected already", channel.remoteAddress(), settings.maxClients());
            channel.close().addListener(closed -> LOG.debug("It is closed"));
            return;
        }
        FaultyWire wire = new FaultyWire();
        wire.play(behaviour.wireFault());
        SimulatedConnection connection = new SimulatedConnection(this, channel, wire);
        clients.add(connection.session());
        ServerPipeline.build(channel, settings, wire, connection);
    }

    /** How many clients have an open session. */
    public int openSessions() {
        return (int) clients.open().count();
    }

    /** Closes every connection without a word, as a failing network does. */
    public void dropClients() {
        clients.snapshot().forEach(SimulatedSession::close);
    }

    /**
     * Sends FAILURE_EVENT to every open session. E_CTI_NEW_SESSION_OPENED and
     * E_CTI_CTI_SERVER_OFFLINE end the sessions, and the connections are closed.
     */
    public void failureEvent(StatusCode status) {
        clients.open().forEach(session -> {
            session.write(new FailureEvent(status.code(), null));
            if (status == StatusCode.NEW_SESSION_OPENED || status == StatusCode.CTI_SERVER_OFFLINE) {
                session.close();
            }
        });
    }

    /**
     * Reports a change of the system with SYSTEM_EVENT. What is offline stays so, for OPEN_CONF and
     * PGStatus of what follows, until it is online again.
     *
     * @param text for TEXT_FYI the text, for events about an instrument its name; else null
     */
    public void systemEvent(SystemEventId event, @Nullable String text) {
        peripheral.status().happened(event);
        peripheral.tell(
                peripheral.status().event(event, peripheral.centre().peripheralId(), text, time.instant(), behaviour));
    }

    /** Sends any message as an event to every client that asked for it. */
    public void tell(CtiMessage event) {
        event(event);
    }

    /** Garbles one SYSTEM_EVENT, or cuts the connection, to every client now. */
    public void spoil(WireFault.Kind kind) {
        WireFault now = new WireFault(kind, 0);
        clients.snapshot().forEach(session -> session.play(now));
        CtiMessage victim = opening.peripheralStatus();
        clients.snapshot().forEach(session -> session.write(victim));
    }

    /**
     * Changes an agent's state without a request, as the switch or a supervisor does it; every
     * client hears of it. An agent who is signed off signs on first, at the first of the agent's
     * own extensions, or at the one that equals the id.
     *
     * @param eventReasonCode for NOT_READY and LOGOUT, from 0 to 65535
     * @throws IllegalArgumentException where there is no such agent, or for LOGIN
     */
    public void changeAgentState(String agentId, AgentState state, int eventReasonCode) {
        peripheral.tell(peripheral.agents().changeUnasked(agentId, state, eventReasonCode));
    }

    /**
     * Tells of an agent at another peripheral (the own PeripheralID and 1) who has the same id: an
     * AGENT_STATE_EVENT that ALL_EVENTS clients hear, and that is none of their own peripheral's.
     *
     * @throws IllegalArgumentException where there is no such agent
     */
    public void tellOfOtherPeripheral(String agentId, AgentState state) {
        event(AgentEvents.ofOtherPeripheral(peripheral.agents().present(agentId), state));
    }

    /**
     * Tells of an agent's state in another media routing domain (MRDID 5002). The state in the
     * voice domain stays what it is.
     *
     * @throws IllegalArgumentException where there is no such agent
     */
    public void tellOfOtherDomain(String agentId, AgentState state) {
        event(AgentEvents.ofOtherDomain(peripheral.agents().present(agentId), state));
    }

    /**
     * Adds agents who are signed off, or changes what is known of those of the same id, whose state stays.
     *
     * @throws IllegalArgumentException where one has a skill group that the contact centre has not
     */
    public void addAgents(Collection<SimulatedAgent> added) {
        added.forEach(peripheral.agents()::add);
    }

    /** Who works in the contact centre, in no order. */
    public List<SimulatedAgent> agents() {
        return peripheral.agents().agents();
    }

    /** What every agent really is now, by AgentID, whatever clients have been told. Immutable. */
    public Map<String, AgentSnapshot> agentStates() {
        return peripheral.agents().snapshot();
    }

    /** How many messages and requests wait to be sent or carried out late; 0: all is told. */
    public int unsettled() {
        return unsettled;
    }

    /** A change of an agent's state; a stranger's may come with it. */
    void changed(AgentStateEvent event) {
        event(event);
        if (dice.bringsStranger()) {
            event(AgentEvents.stranger(event, dice));
        }
    }

    /** The events of one step of the telephone system. */
    void step(List<CtiMessage> events) {
        for (CtiMessage event : callEventDice.arrange(events)) {
            if (event instanceof AgentStateEvent change) {
                changed(change);
            } else {
                event(event);
            }
        }
    }

    /** An event of the contact centre. */
    void event(CtiMessage event) {
        if (serves()) {
            clients.open().forEach(session -> session.event(event));
        }
    }
}
