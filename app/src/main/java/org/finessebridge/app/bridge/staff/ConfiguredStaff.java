package org.finessebridge.app.bridge.staff;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.finessebridge.app.owndirectory.CtiAgent;
import org.finessebridge.app.owndirectory.CtiAgents;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.RecordType;
import org.finessebridge.cti.message.code.TeamConfigOperation;
import org.finessebridge.cti.message.config.ConfigAgentEvent;
import org.finessebridge.cti.message.config.ConfiguredAgent;
import org.finessebridge.cti.message.supervisor.AgentTeamConfigEvent;
import org.finessebridge.cti.message.supervisor.TeamMember;
import org.finessebridge.cti.message.uccx.UccxAgent;
import org.finessebridge.cti.message.uccx.UccxConfigAgentEvent;
import org.finessebridge.cti.message.uccx.UccxTeamConfigEvent;
import org.finessebridge.cti.message.uccx.UccxTeamMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps what the server tells of its agents: CONFIG_AGENT_EVENT, which is asked for with the skill groups, and
 * AGENT_TEAM_CONFIG_EVENT, or UCCX's TEAM_CONFIG_EVENT, which come when members sign in or teams change. Only the
 * bridge's thread calls, but for {@link #all}. CTI Server Message Reference Guide, "Configuration Messages",
 * "Agent Team Config Event".
 */
@Component
public class ConfiguredStaff implements CtiAgents {

    /** A server that invents agents or teams fills no memory. */
    private static final int MOST = 20_000;

    private static final int SUPERVISOR_TYPE = 2;
    private static final int LONGEST_TEXT = 255;

    /** UccxTeamConfigEvent's Operation. */
    private static final int UCCX_REMOVE = 2;

    private final long peripheralId;
    private final Map<String, CtiAgent> agents = new ConcurrentHashMap<>();
    private final Map<String, Team> teamsByAgent = new ConcurrentHashMap<>();

    private record Team(String id, @Nullable String name) {}

    /** Nobody is known yet. */
    public ConfiguredStaff(Deployment deployment) {
        this.peripheralId = deployment.peripheralId();
    }

    @Override
    public List<CtiAgent> all() {
        return agents.values().stream()
                .map(this::withTeam)
                .sorted(Comparator.<CtiAgent>comparingInt(agent -> agent.id().length())
                        .thenComparing(CtiAgent::id))
                .toList();
    }

    private CtiAgent withTeam(CtiAgent agent) {
        Team team = teamsByAgent.get(agent.id());
        return team == null
                ? agent
                : new CtiAgent(
                        agent.id(),
                        agent.loginName(),
                        agent.firstName(),
                        agent.lastName(),
                        agent.supervisor(),
                        team.id(),
                        team.name());
    }

    /** A session has opened, in which all that is still there is told again. */
    public void sessionOpened() {
        agents.clear();
        teamsByAgent.clear();
    }

    /** The server tells agents of UCCE. */
    public void told(ConfigAgentEvent event) {
        for (ConfiguredAgent agent : event.agents()) {
            Long of = agent.fltPeripheralId();
            if (of == null || of == peripheralId) {
                if (agent.oldLoginId() != null && !agent.oldLoginId().equals(agent.loginId())) {
                    agents.remove(agent.oldLoginId());
                }
                told(
                        agent.recordType(),
                        agent.loginId(),
                        agent.loginName(),
                        agent.firstName(),
                        agent.lastName(),
                        agent.agentType());
            }
        }
    }

    /** The server tells agents of UCCX. */
    public void told(UccxConfigAgentEvent event) {
        for (UccxAgent agent : event.agents()) {
            told(agent.recordType(), agent.loginId(), null, agent.firstName(), agent.lastName(), agent.agentType());
        }
    }

    /** The server tells who is in a team of UCCE. */
    public void told(AgentTeamConfigEvent event) {
        if (event.peripheralId() != peripheralId) {
            return;
        }
        boolean removed = event.configOperation().is(TeamConfigOperation.REMOVE);
        Team team = new Team(Long.toString(event.teamId()), bounded(event.agentTeamName()));
        for (TeamMember member : event.agents()) {
            member(member.atcAgentId(), member.agentFlags(), team, removed);
        }
    }

    /** The server tells who is in a team of UCCX. */
    public void told(UccxTeamConfigEvent event) {
        Team team = new Team(Long.toString(event.teamId()), bounded(event.teamName()));
        for (UccxTeamMember member : event.members()) {
            boolean removed = event.operation() == UCCX_REMOVE
                    || (member.recordType() != null && member.recordType().is(RecordType.DELETE));
            member(member.agentId(), member.agentFlags(), team, removed);
        }
    }

    /** Flags tell of supervisors, who lead the team and need not be in it, and of those who are there for a while. */
    private void member(@Nullable String agentId, @Nullable Integer flags, Team team, boolean removed) {
        if (agentId == null || agentId.isEmpty() || (flags != null && flags != 0)) {
            return;
        }
        Team before = teamsByAgent.get(agentId);
        if (removed) {
            if (before != null && before.id().equals(team.id())) {
                teamsByAgent.remove(agentId);
            }
        } else if (before != null || teamsByAgent.size() < MOST) {
            teamsByAgent.put(agentId, team);
        }
    }

    private void told(
            @Nullable Coded<RecordType> what,
            @Nullable String id,
            @Nullable String loginName,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable Integer type) {
        if (id == null || id.isEmpty()) {
            return;
        }
        if (what != null && what.is(RecordType.DELETE)) {
            agents.remove(id);
        } else if (agents.containsKey(id) || agents.size() < MOST) {
            agents.put(
                    id,
                    new CtiAgent(
                            id,
                            bounded(loginName),
                            bounded(firstName),
                            bounded(lastName),
                            type != null && type == SUPERVISOR_TYPE,
                            null,
                            null));
        }
    }

    private static @Nullable String bounded(@Nullable String text) {
        return text == null || text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
