package org.finessebridge.cti.simulator.agent;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.QueryAgentStateReq;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.ForcedFlag;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.jspecify.annotations.Nullable;

/**
 * The agent state machine of a contact centre: an agent signs on at a valid extension and comes up
 * NOT_READY; changes between NOT_READY and AVAILABLE; signs off from NOT_READY, or from any state
 * by force; becomes what {@link AgentDisconnect} says where the client was lost. Used on the simulator's event loop only.
 */
public final class AgentLogic {

    /** Why an agent who has signed on is NOT_READY; UCCX developer guide, reason codes. */
    private static final int LOGON_OF_UCCX = 32_760;

    private final ContactCentre centre;
    private final AgentRules rules;
    private final AgentDisconnect disconnect;
    private final InstantSource clock;
    private final Map<String, AgentDesk> desks = new HashMap<>();
    private final Map<Integer, AgentDesk> byIcmAgentId = new HashMap<>();
    private final Map<String, AgentDesk> byExtension = new HashMap<>();
    private int version;

    /** All agents of a contact centre, signed off. */
    public AgentLogic(ContactCentre centre, InstantSource clock) {
        this.centre = centre;
        this.rules = new AgentRules(centre);
        this.disconnect = AgentDisconnect.in(centre);
        this.clock = clock;
        centre.agents().values().forEach(this::add);
    }

    /**
     * Adds an agent who is signed off, or, where the id is there, changes what is known of the agent, whose state
     * stays, and so does the ICMAgentID. A new agent whose ICMAgentID is taken has the next free one.
     *
     * @throws IllegalArgumentException where a skill group is none of the contact centre's
     */
    public void add(SimulatedAgent agent) {
        if (!centre.skillGroups().keySet().containsAll(agent.skillGroupNumbers())) {
            throw new IllegalArgumentException("agent " + agent.agentId() + " has a skill group that does not exist");
        }
        AgentDesk desk = desks.get(agent.agentId());
        if (desk == null) {
            int free = agent.icmAgentId();
            while (byIcmAgentId.containsKey(free)) {
                free++;
            }
            desk = new AgentDesk(agent.withIcmAgentId(free), clock.instant());
            desks.put(agent.agentId(), desk);
            byIcmAgentId.put(free, desk);
        } else {
            desk.agent(agent.withIcmAgentId(desk.agent().icmAgentId()));
        }
        version++;
    }

    /** The agents, in no order. */
    public List<SimulatedAgent> agents() {
        return desks.values().stream().map(AgentDesk::agent).toList();
    }

    /** Another number after each {@link #add}. */
    public int version() {
        return version;
    }

    /** Tells from now on whether a device is used for a call, rather than idle or ringing; without it none is. */
    public void devicesInUse(Predicate<String> inUse) {
        rules.inUse(inUse);
    }

    /** Decides on a request, and carries it out. */
    public AgentDecision decide(SetAgentStateReq request) {
        AgentDecision refusal = refusal(request);
        AgentDesk desk = find(request.agentId(), MobilePhone.withoutNumber(request.agentInstrument()));
        if (refusal != null || desk == null) {
            return Objects.requireNonNull(refusal, "a request that names nobody is refused");
        }
        if (request.forcedFlag().is(ForcedFlag.AGENT_AUTHENTICATION_ONLY)) {
            return accepted(desk, desk.state());
        }
        AgentState wanted = Objects.requireNonNull(request.agentState().known());
        if (wanted == AgentState.LOGIN) {
            return signOn(desk, request);
        }
        if (AgentDisconnect.isReportedBy(request)) {
            return lost(desk);
        }
        if (isPending(desk, wanted, request)) {
            desk.task().next(wanted, request.eventReasonCode());
            return accepted(desk, desk.state());
        }
        return new AgentDecision.Accepted(changed(desk, wanted, request.eventReasonCode()));
    }

    /** Calls go first, but for a logout by force that no supervisor has asked for. */
    private static boolean isPending(AgentDesk desk, AgentState wanted, SetAgentStateReq request) {
        boolean atOnce = wanted == AgentState.LOGOUT && request.supervisorId() == null;
        return desk.task().isBusy() && !atOnce;
    }

    /** Nobody is at the desk any more. */
    private AgentDecision lost(AgentDesk desk) {
        boolean isOnCall = desk.task().isBusy() && desk.state() != AgentState.NOT_READY;
        if (disconnect.afterCalls() && isOnCall) {
            desk.task().nextWithoutWork(disconnect.state(), disconnect.reason());
            return accepted(desk, desk.state());
        }
        return new AgentDecision.Accepted(changed(desk, disconnect.state(), disconnect.reason()));
    }

    /** Whose agents they are. */
    public ContactCentre centre() {
        return centre;
    }

    /** The agent who is signed on at a device; null for nobody. */
    public @Nullable AgentDesk at(String device) {
        return byExtension.get(device);
    }

    /** An agent's state follows what happens to the agent's calls. */
    public AgentStateEvent follow(AgentDesk desk, AgentState to, int eventReasonCode) {
        return changed(desk, to, eventReasonCode);
    }

    /** Why a request would be refused now; null where it would be carried out. Changes nothing. */
    public @Nullable AgentDecision refusal(SetAgentStateReq request) {
        String instrument = MobilePhone.withoutNumber(request.agentInstrument());
        return rules.refusal(request, find(request.agentId(), instrument), find(null, instrument));
    }

    /** What every agent is now, by AgentID. */
    public Map<String, AgentSnapshot> snapshot() {
        Map<String, AgentSnapshot> now = new HashMap<>();
        desks.forEach((agentId, desk) -> now.put(agentId, desk.snapshot()));
        return Map.copyOf(now);
    }

    /** The agent of an id; null where there is none. */
    public @Nullable AgentDesk byId(String agentId) {
        return desks.get(agentId);
    }

    /**
     * The event that tells what an agent is now.
     *
     * @throws IllegalArgumentException where there is no such agent
     */
    public AgentStateEvent present(String agentId) {
        AgentDesk desk = desks.get(agentId);
        if (desk == null) {
            throw new IllegalArgumentException("there is no agent " + agentId);
        }
        return desk.event(centre, desk.state(), clock.instant());
    }

    /** The agent whom a client wants to follow; null where nobody is at the device. */
    public @Nullable AgentDesk find(AgentDevice wanted) {
        return find(wanted.agentId(), wanted.device());
    }

    /** The agent that a query names; null where there is none. */
    public @Nullable AgentDesk find(QueryAgentStateReq query) {
        if (query.agentId() != null) {
            return desks.get(query.agentId());
        }
        if (query.icmAgentId() != QueryAgentStateReq.NO_ICM_AGENT_ID) {
            return byIcmAgentId.get(query.icmAgentId());
        }
        String extension = query.agentExtension() != null ? query.agentExtension() : query.agentInstrument();
        return extension == null ? null : byExtension.get(extension);
    }

    /**
     * Changes an agent's state without a request, as the switch does it. An agent who is signed off
     * signs on first, at the first of the agent's own extensions, or at the one that equals the id.
     *
     * @throws IllegalArgumentException where there is no such agent, or LOGIN is asked for
     */
    public AgentStateEvent changeUnasked(String agentId, AgentState state, int eventReasonCode) {
        AgentDesk desk = desks.get(agentId);
        if (desk == null || state == AgentState.LOGIN) {
            throw new IllegalArgumentException("agent " + agentId + " cannot become " + state);
        }
        if (!desk.isSignedOn() && state != AgentState.LOGOUT) {
            String extension = desk.agent().usualExtension();
            comeUp(desk, extension);
        }
        return changed(desk, state, eventReasonCode);
    }

    private @Nullable AgentDesk find(@Nullable String agentId, @Nullable String instrument) {
        if (agentId != null) {
            return desks.get(agentId);
        }
        return instrument == null ? null : byExtension.get(instrument);
    }

    private AgentDecision signOn(AgentDesk desk, SetAgentStateReq request) {
        MobilePhone phone = MobilePhone.of(request);
        boolean comesUp = !desk.isSignedOn();
        if (comesUp) {
            comeUp(desk, Objects.requireNonNull(MobilePhone.withoutNumber(request.agentInstrument())));
        }
        if (comesUp || phone != null) { // who signs on again at another phone is called there
            desk.works(phone, request.activeTerminal());
        }
        return accepted(desk, AgentState.LOGIN);
    }

    private void comeUp(AgentDesk desk, String extension) {
        desk.signOn(extension, centre.isUccx() ? LOGON_OF_UCCX : 0, clock.instant());
        byExtension.put(extension, desk);
    }

    private AgentStateEvent changed(AgentDesk desk, AgentState to, int eventReasonCode) {
        Instant now = clock.instant();
        if (to == AgentState.LOGOUT) {
            desk.task().end();
        }
        desk.change(to, eventReasonCode, now);
        AgentStateEvent event = desk.event(centre, to, now);
        String extension = desk.extension();
        if (to == AgentState.LOGOUT && extension != null) {
            byExtension.remove(extension, desk);
            desk.signOff();
        }
        return event;
    }

    private AgentDecision accepted(AgentDesk desk, AgentState skillGroupState) {
        return new AgentDecision.Accepted(desk.event(centre, skillGroupState, clock.instant()));
    }
}
