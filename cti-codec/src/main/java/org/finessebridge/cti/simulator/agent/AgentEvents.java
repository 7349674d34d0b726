package org.finessebridge.cti.simulator.agent;

import java.util.List;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.AgentStateEventBuilder;
import org.finessebridge.cti.message.agent.SkillGroup;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.simulator.fault.Dice;

/** Other events that servers send about an agent's state: per skill group, and of strangers. */
public final class AgentEvents {

    /** A media routing domain beside the voice domain, as MRDomainIDs of UCCE go. */
    static final int OTHER_DOMAIN = 5002;

    private static final int OTHER_ICM_AGENT_IDS = 100_000;

    /** What an agent can be at another peripheral. */
    private static final List<AgentState> OF_VOICE = List.of(
            AgentState.LOGOUT,
            AgentState.NOT_READY,
            AgentState.AVAILABLE,
            AgentState.TALKING,
            AgentState.RESERVED,
            AgentState.WORK_NOT_READY);

    /** What an agent can be in a domain of tasks. */
    private static final List<AgentState> OF_TASKS = List.of(
            AgentState.LOGOUT,
            AgentState.NOT_READY,
            AgentState.AVAILABLE,
            AgentState.RESERVED,
            AgentState.ACTIVE,
            AgentState.PAUSED,
            AgentState.INTERRUPTED,
            AgentState.NOT_ACTIVE,
            AgentState.WORK_READY);

    private AgentEvents() {}

    /** One event for each skill group in place of the one with their list; see guide 3.3. */
    public static List<AgentStateEvent> eachOf(AgentStateEvent all) {
        return all.skillGroups().isEmpty()
                ? List.of(all)
                : all.skillGroups().stream().map(group -> in(group, all)).toList();
    }

    private static AgentStateEvent in(SkillGroup group, AgentStateEvent all) {
        AgentStateEventBuilder event = all.toBuilder().skillGroups(List.of());
        Long number = group.skillGroupNumber();
        Long id = group.skillGroupId();
        Coded<AgentState> state = group.skillGroupState();
        return event.skillGroupNumber(number == null ? all.skillGroupNumber() : number)
                .skillGroupId(id == null ? all.skillGroupId() : id)
                .skillGroupState(state == null ? all.skillGroupState() : state)
                .build();
    }

    /** A stranger's event that looks like this one. */
    public static AgentStateEvent stranger(AgentStateEvent like, Dice dice) {
        return dice.one(List.of(true, false))
                ? ofOtherPeripheral(like, dice.one(OF_VOICE))
                : ofOtherDomain(like, dice.one(OF_TASKS));
    }

    /** An agent of the same id at another peripheral, signed on elsewhere. */
    public static AgentStateEvent ofOtherPeripheral(AgentStateEvent like, AgentState state) {
        String elsewhere = "9" + like.agentId();
        return in(state, like)
                .peripheralId(like.peripheralId() + 1)
                .icmAgentId(like.icmAgentId() + OTHER_ICM_AGENT_IDS)
                .agentExtension(elsewhere)
                .agentInstrument(elsewhere)
                .build();
    }

    /** The same agent in another media routing domain. */
    public static AgentStateEvent ofOtherDomain(AgentStateEvent like, AgentState state) {
        return in(state, like).mrdId(OTHER_DOMAIN).build();
    }

    private static AgentStateEventBuilder in(AgentState state, AgentStateEvent like) {
        return like.toBuilder()
                .agentState(state)
                .skillGroupState(state)
                .skillGroups(List.of())
                .eventReasonCode(0)
                .stateDuration(0);
    }
}
