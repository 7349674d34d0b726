package org.finessebridge.cti.simulator;

import org.finessebridge.cti.message.AgentState;
import org.finessebridge.cti.message.AgentWorkMode;
import org.finessebridge.cti.message.ControlFailureCode;
import org.finessebridge.cti.message.ForcedFlag;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.StatusCode;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.QueryAgentStateReq;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * The agent state machine of a contact centre: an agent signs on at a valid extension and comes up
 * NOT_READY; changes between NOT_READY and AVAILABLE; signs off from NOT_READY, or from any state
 * by force. Used on the simulator's event loop only.
 */
final class AgentLogic {

    private final ContactCentre centre;
    private final InstantSource clock;
    private final Map<String, AgentDesk> desks = new HashMap<>();
    private final Map<Integer, AgentDesk> byIcmAgentId = new HashMap<>();
    private final Map<String, AgentDesk> byExtension = new HashMap<>();

    AgentLogic(ContactCentre centre, InstantSource clock) {
        this.centre = centre;
        this.clock = clock;
        Instant now = clock.instant();
        for (SimulatedAgent agent : centre.agents().values()) {
            AgentDesk desk = new AgentDesk(agent, now);
            desks.put(agent.agentId(), desk);
            byIcmAgentId.put(agent.icmAgentId(), desk);
        }
    }

    /** Decides on a request, and carries it out. */
    AgentDecision decide(SetAgentStateReq request) {
        if (request.peripheralId() != centre.peripheralId()) {
            return new AgentDecision.Rejected(StatusCode.INVALID_PERIPHERAL_ID);
        }
        if (request.agentId() == null && request.agentInstrument() == null) {
            return new AgentDecision.Rejected(StatusCode.REQUIRED_DATA_MISSING);
        }
        AgentDesk desk = find(request.agentId(), request.agentInstrument());
        if (desk == null) {
            return refused(ControlFailureCode.CF_INVALID_AGENT_ID_SPECIFIED);
        }
        Secret password = request.agentPassword();
        if (password != null && !password.equals(desk.agent().password())) {
            return refused(ControlFailureCode.CF_INVALID_PASSWORD_SPECIFIED);
        }
        if (request.forcedFlag().is(ForcedFlag.AGENT_AUTHENTICATION_ONLY)) {
            return accepted(desk, desk.state());
        }
        return switch (request.agentState().known()) {
            case LOGIN -> signOn(desk, request);
            case LOGOUT -> signOff(desk, request);
            case NOT_READY, AVAILABLE -> change(desk, request);
            case WORK_NOT_READY, WORK_READY ->
                    refused(ControlFailureCode.CF_INVALID_OBJECT_STATE); // there is no call
            case null, default -> refused(ControlFailureCode.CF_VALUE_OUT_OF_RANGE);
        };
    }

    /** The agent of an id; null where there is none. */
    @Nullable AgentDesk byId(String agentId) {
        return desks.get(agentId);
    }

    /** The agent whom a client wants to follow; null where nobody is at the device. */
    @Nullable AgentDesk find(AgentDevice wanted) {
        return find(wanted.agentId(), wanted.device());
    }

    /** The agent that a query names; null where there is none. */
    @Nullable AgentDesk find(QueryAgentStateReq query) {
        if (query.agentId() != null) {
            return desks.get(query.agentId());
        }
        if (query.icmAgentId() != QueryAgentStateReq.NO_ICM_AGENT_ID) {
            return byIcmAgentId.get(query.icmAgentId());
        }
        String extension =
                query.agentExtension() != null ? query.agentExtension() : query.agentInstrument();
        return extension == null ? null : byExtension.get(extension);
    }

    /**
     * Changes an agent's state without a request, as the switch does it. An agent who is signed off
     * signs on first, at the first of the agent's own extensions, or at the one that equals the id.
     *
     * @throws IllegalArgumentException where there is no such agent, or LOGIN is asked for
     */
    AgentStateEvent changeUnasked(String agentId, AgentState state, int eventReasonCode) {
        AgentDesk desk = desks.get(agentId);
        if (desk == null || state == AgentState.LOGIN) {
            throw new IllegalArgumentException("agent " + agentId + " cannot become " + state);
        }
        if (!desk.isSignedOn() && state != AgentState.LOGOUT) {
            String extension = desk.agent().usualExtension();
            desk.signOn(extension, clock.instant());
            byExtension.put(extension, desk);
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
        String extension = request.agentInstrument();
        AgentWorkMode workMode = request.agentWorkMode().known();
        if (workMode == null
                || workMode == AgentWorkMode.RA_CALL_BY_CALL
                || workMode == AgentWorkMode.RA_NAILED_CONNECTION) {
            return refused(ControlFailureCode.CF_INVALID_AGENT_WORKMODE); // no mobile agents
        }
        if (extension == null
                || !centre.hasExtension(extension)
                || !desk.agent().maySignOnAt(extension)) {
            return refused(ControlFailureCode.CF_INVALID_LOGON_DEVICE_SPECIFIED);
        }
        if (desk.isSignedOn()) {
            return extension.equals(desk.extension())
                    ? accepted(desk, AgentState.LOGIN)
                    : refused(ControlFailureCode.CF_INVALID_LOGON_DEVICE_SPECIFIED);
        }
        if (byExtension.containsKey(extension)) {
            return refused(ControlFailureCode.CF_RESOURCE_BUSY);
        }
        desk.signOn(extension, clock.instant());
        byExtension.put(extension, desk);
        return accepted(desk, AgentState.LOGIN);
    }

    private AgentDecision signOff(AgentDesk desk, SetAgentStateReq request) {
        boolean forced = request.forcedFlag().is(ForcedFlag.TRUE);
        if (!desk.isSignedOn() || (desk.state() != AgentState.NOT_READY && !forced)) {
            return refused(ControlFailureCode.CF_INVALID_OBJECT_STATE);
        }
        return new AgentDecision.Accepted(
                changed(desk, AgentState.LOGOUT, request.eventReasonCode()));
    }

    private AgentDecision change(AgentDesk desk, SetAgentStateReq request) {
        boolean settable =
                desk.state() == AgentState.NOT_READY
                        || desk.state() == AgentState.AVAILABLE
                        || desk.state() == AgentState.WORK_NOT_READY
                        || desk.state() == AgentState.WORK_READY;
        if (!settable) {
            return refused(ControlFailureCode.CF_INVALID_OBJECT_STATE);
        }
        String instrument = request.agentInstrument();
        if (instrument != null && !instrument.equals(desk.extension())) {
            return refused(ControlFailureCode.CF_INVALID_CSTA_DEVICE_ID);
        }
        AgentState to =
                request.agentState().is(AgentState.AVAILABLE)
                        ? AgentState.AVAILABLE
                        : AgentState.NOT_READY;
        return new AgentDecision.Accepted(changed(desk, to, request.eventReasonCode()));
    }

    private AgentStateEvent changed(AgentDesk desk, AgentState to, int eventReasonCode) {
        Instant now = clock.instant();
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

    private static AgentDecision refused(ControlFailureCode failureCode) {
        return new AgentDecision.Refused(failureCode);
    }
}
