package org.finessebridge.cti.simulator.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.AgentStateEventBuilder;
import org.finessebridge.cti.message.agent.QueryAgentStateConf;
import org.finessebridge.cti.message.agent.QueryAgentStateConfBuilder;
import org.finessebridge.cti.message.agent.SkillGroup;
import org.finessebridge.cti.message.code.AgentAvailabilityStatus;
import org.finessebridge.cti.message.code.AgentMode;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.Direction;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.DeskSettings;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.jspecify.annotations.Nullable;

/** One agent's state. Used on the simulator's event loop only. */
public final class AgentDesk {

    /** The voice domain, in which an agent handles one task at a time. */
    static final int VOICE_MRD = 1;

    private static final long MAX_TASKS = 1;
    private static final long NO_SKILL_GROUP = CtiRequest.NULL_PERIPHERAL_ID;
    private static final int REASON_MASK = 0xFFFF;

    private SimulatedAgent agent;
    private AgentState state = AgentState.LOGOUT;
    private @Nullable String extension;
    private @Nullable MobilePhone mobilePhone;
    private @Nullable String activeTerminal;
    private int reason;
    private Instant since;
    private final AgentTask task = new AgentTask();
    private DeskSettings settings = DeskSettings.DEFAULT;

    AgentDesk(SimulatedAgent agent, Instant now) {
        this.agent = agent;
        this.since = now;
    }

    /** Whose state it is. */
    public SimulatedAgent agent() {
        return agent;
    }

    /** The same person under other names, in another team or with other skill groups. */
    void agent(SimulatedAgent next) {
        agent = next;
    }

    /** In the voice domain; LOGOUT where the agent is not signed on. */
    public AgentState state() {
        return state;
    }

    /** Whether the agent is signed on somewhere. */
    public boolean isSignedOn() {
        return state != AgentState.LOGOUT;
    }

    /** Where the agent is signed on; null where not. */
    public @Nullable String extension() {
        return extension;
    }

    /** Why the agent is NOT_READY; 0 for no reason. */
    public int reason() {
        return reason;
    }

    /** What keeps the agent busy. */
    public AgentTask task() {
        return task;
    }

    /** What the desk allows, and what follows a call there. */
    public DeskSettings settings() {
        return settings;
    }

    /** Sets what the desk allows from now on. */
    public void settings(DeskSettings next) {
        settings = next;
    }

    /** Whether the agent works after a call. */
    public boolean isInWork() {
        return state == AgentState.WORK_NOT_READY || state == AgentState.WORK_READY;
    }

    /** Whether the agent is signed on at that instrument. */
    boolean isAt(@Nullable String instrument) {
        return instrument != null && instrument.equals(extension);
    }

    /** What the agent is now. */
    public AgentSnapshot snapshot() {
        return new AgentSnapshot(state, extension, reason, mobilePhone);
    }

    /** Signs on: the agent comes up NOT_READY, with a reason or 0. */
    void signOn(String at, int eventReasonCode, Instant now) {
        extension = at;
        change(AgentState.NOT_READY, eventReasonCode, now);
    }

    /**
     * What a request to sign on says of the agent's phone, beside the instrument.
     *
     * @param mobile null for an agent at the own phone
     * @param terminal of several at the instrument, the one that the agent uses; null where not told
     */
    void works(@Nullable MobilePhone mobile, @Nullable String terminal) {
        mobilePhone = mobile;
        activeTerminal = terminal;
    }

    void signOff() {
        extension = null;
        works(null, null);
    }

    void change(AgentState to, int eventReasonCode, Instant now) {
        boolean carriesReason = to == AgentState.NOT_READY || to == AgentState.LOGOUT;
        state = to;
        reason = carriesReason ? eventReasonCode & REASON_MASK : 0;
        since = now;
    }

    /** The event that tells the present state. */
    AgentStateEvent event(ContactCentre centre, AgentState skillGroupState, Instant now) {
        AgentStateEventBuilder event = AgentStateEvent.builder()
                .peripheralId(centre.peripheralId())
                .peripheralType(centre.peripheralType())
                .skillGroupState(skillGroupState)
                .stateDuration(secondsSince(now))
                .skillGroupNumber(NO_SKILL_GROUP)
                .skillGroupId(NO_SKILL_GROUP)
                .agentState(state)
                .eventReasonCode(reason)
                .mrdId(VOICE_MRD)
                .agentMode(mode(centre))
                .maxTaskLimit(maxTasks(centre))
                .icmAgentId(icmAgentId(centre))
                .agentAvailabilityStatus(availability(centre))
                .skillGroups(skillGroups(centre))
                .agentId(agent.agentId());
        if (centre.isUccx()) {
            event.skillGroupState(AgentState.LOGIN); // 0: the states are in the list
        }
        withTask(event);
        String at = extension;
        return at == null
                ? event.build()
                : event.agentExtension(at)
                        .agentInstrument(instrument(at))
                        .activeTerminal(activeTerminal)
                        .build();
    }

    private String instrument(String at) {
        MobilePhone mobile = mobilePhone;
        return mobile == null ? at : mobile.behind(at);
    }

    /** Only events about calls tell of calls: others are as those of servers without any. */
    private void withTask(AgentStateEventBuilder event) {
        Long group = task.skillGroupNumber();
        if (group != null) {
            event.skillGroupNumber(group);
        }
        if (task.direction() != Direction.NONE) {
            event.direction(Coded.of(task.direction()));
        }
        AgentState asked = task.asked();
        if (asked != null) {
            event.nextAgentState(Coded.of(asked));
        }
    }

    /** The answer to a query. */
    public QueryAgentStateConf answer(ContactCentre centre, long invokeId) {
        QueryAgentStateConfBuilder answer = QueryAgentStateConf.builder()
                .invokeId(invokeId)
                .agentState(state)
                .mrdId(VOICE_MRD)
                .agentMode(mode(centre))
                .maxTaskLimit(maxTasks(centre))
                .icmAgentId(icmAgentId(centre))
                .agentAvailabilityStatus(availability(centre))
                .skillGroups(skillGroups(centre))
                .agentId(agent.agentId());
        String at = extension;
        return at == null
                ? answer.build()
                : answer.agentExtension(at).agentInstrument(instrument(at)).build();
    }

    /** The agent's skill groups, in each of which the state is the same. */
    private List<SkillGroup> skillGroups(ContactCentre centre) {
        return centre.skillGroupsOf(agent).stream()
                .map(group -> new SkillGroup(
                        group.skillGroupNumber(),
                        centre.isUccx() ? NO_SKILL_GROUP : group.skillGroupId(),
                        0,
                        Coded.of(state)))
                .toList();
    }

    /** A clock may be set back; the field has no sign. */
    private long secondsSince(Instant now) {
        return Math.max(0, Duration.between(since, now).toSeconds());
    }

    // UCCX developer guide: these fields are not used, and have fixed values.

    private static AgentMode mode(ContactCentre centre) {
        return centre.isUccx() ? AgentMode.NOT_ROUTABLE : AgentMode.ROUTABLE;
    }

    private static long maxTasks(ContactCentre centre) {
        return centre.isUccx() ? 0 : MAX_TASKS;
    }

    private int icmAgentId(ContactCentre centre) {
        return centre.isUccx() ? 0 : agent.icmAgentId();
    }

    private AgentAvailabilityStatus availability(ContactCentre centre) {
        return centre.isUccx() || state == AgentState.AVAILABLE
                ? AgentAvailabilityStatus.ICM_AVAILABLE
                : AgentAvailabilityStatus.NOT_AVAILABLE;
    }
}
