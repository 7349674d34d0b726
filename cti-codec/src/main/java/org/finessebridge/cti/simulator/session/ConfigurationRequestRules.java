package org.finessebridge.cti.simulator.session;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.finessebridge.cti.message.OpaqueBytes;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConfigEndStatus;
import org.finessebridge.cti.message.code.ConfigKeyStatus;
import org.finessebridge.cti.message.code.ConfigMsgMask;
import org.finessebridge.cti.message.code.ConfigType;
import org.finessebridge.cti.message.code.RecordType;
import org.finessebridge.cti.message.code.ServiceMask;
import org.finessebridge.cti.message.config.ConfigAgentEvent;
import org.finessebridge.cti.message.config.ConfigBeginEvent;
import org.finessebridge.cti.message.config.ConfigEndEvent;
import org.finessebridge.cti.message.config.ConfigKeyEvent;
import org.finessebridge.cti.message.config.ConfigRequestEvent;
import org.finessebridge.cti.message.config.ConfigSkillGroupEvent;
import org.finessebridge.cti.message.config.ConfiguredAgent;
import org.finessebridge.cti.message.config.ConfiguredSkillGroup;
import org.finessebridge.cti.message.uccx.UccxAgent;
import org.finessebridge.cti.message.uccx.UccxConfigAgentEvent;
import org.finessebridge.cti.message.uccx.UccxConfigCsqEvent;
import org.finessebridge.cti.message.uccx.UccxCsq;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.finessebridge.cti.simulator.centre.SimulatedSkillGroup;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a client's questions about the configuration: its skill groups and agents are told, in blocks.
 * Other kinds of items are not. Guide, "Configuration Messages".
 */
final class ConfigurationRequestRules {

    /** Records of a message: far below the largest frame, also with the longest names. */
    private static final int RECORDS = 20;

    /** AgentType of those who are no supervisors. */
    private static final int AGENT_TYPE = 1;

    private final SimulatedServer server;
    private final SimulatedSession session;

    ConfigurationRequestRules(SimulatedServer server, SimulatedSession session) {
        this.server = server;
        this.session = session;
    }

    /** CONFIG_REQUEST_KEY_EVENT. */
    void keys() {
        if (mayAsk()) {
            session.event(ConfigKeyEvent.builder()
                    .configKeyStatus(ConfigKeyStatus.SUCCESS)
                    .skillGroupConfigKey(key())
                    .build());
        }
    }

    /** CONFIG_REQUEST_EVENT. The messages carry no invoke id, so a refusal is silence. */
    void upload(ConfigRequestEvent request) {
        if (!mayAsk()) {
            return;
        }
        // The bit of CSQs is that of skill groups.
        boolean wanted = (request.configInformation() & ConfigMsgMask.SKILL_GROUP) != 0;
        List<SimulatedSkillGroup> groups =
                wanted ? List.copyOf(new TreeMap<>(server.centre().skillGroups()).values()) : List.of();
        session.event(ConfigBeginEvent.builder()
                .configType(ConfigType.INITIAL)
                .configInformation(request.configInformation())
                .skillGroupConfigKey(wanted ? key() : null)
                .build());
        for (int from = 0; from < groups.size(); from += RECORDS) {
            tell(groups.subList(from, Math.min(groups.size(), from + RECORDS)));
        }
        List<SimulatedAgent> agents = (request.configInformation() & ConfigMsgMask.AGENT) == 0
                ? List.of()
                : server.agents().stream()
                        .sorted(Comparator.comparing(SimulatedAgent::agentId))
                        .toList();
        for (int from = 0; from < agents.size(); from += RECORDS) {
            tellAgents(agents.subList(from, Math.min(agents.size(), from + RECORDS)));
        }
        session.event(ConfigEndEvent.builder()
                .configEndStatus(groups.isEmpty() && agents.isEmpty() ? ConfigEndStatus.EMPTY : ConfigEndStatus.SUCCESS)
                .build());
    }

    private boolean mayAsk() {
        OpenSession open = session.opened();
        return open != null && open.grants(ServiceMask.CONFIG_EVENTS);
    }

    private void tell(List<SimulatedSkillGroup> groups) {
        OpenSession open = session.opened();
        if (open != null && open.version().isUccx()) {
            List<UccxCsq> csqs = new ArrayList<>();
            groups.forEach(group -> csqs.add(csq(group)));
            session.event(new UccxConfigCsqEvent(csqs, Remainder.NONE));
        } else {
            List<ConfiguredSkillGroup> records = new ArrayList<>();
            groups.forEach(group -> records.add(record(group)));
            session.event(new ConfigSkillGroupEvent(records, Remainder.NONE));
        }
    }

    private void tellAgents(List<SimulatedAgent> agents) {
        OpenSession open = session.opened();
        if (open != null && open.version().isUccx()) {
            session.event(new UccxConfigAgentEvent(
                    agents.stream().map(ConfigurationRequestRules::ofUccx).toList(), Remainder.NONE));
        } else {
            session.event(new ConfigAgentEvent(agents.stream().map(this::record).toList(), Remainder.NONE));
        }
    }

    private static UccxAgent ofUccx(SimulatedAgent agent) {
        return new UccxAgent(
                Coded.of(RecordType.ADD),
                AGENT_TYPE,
                agent.agentId(),
                orNull(agent.lastName()),
                orNull(agent.firstName()),
                null,
                null,
                agent.skillGroupNumbers().size(),
                agent.skillGroupNumbers());
    }

    private ConfiguredAgent record(SimulatedAgent agent) {
        return new ConfiguredAgent(
                Coded.of(RecordType.ADD),
                server.centre().peripheralId(),
                null,
                AGENT_TYPE,
                null,
                agent.agentId(),
                null,
                null,
                orNull(agent.lastName()),
                orNull(agent.firstName()),
                null,
                null,
                (long) agent.icmAgentId(),
                0, // who serves which skill group is told with states
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static UccxCsq csq(SimulatedSkillGroup group) {
        return new UccxCsq(Coded.of(RecordType.ADD), group.skillGroupNumber(), false, named(group), null, 1L);
    }

    private ConfiguredSkillGroup record(SimulatedSkillGroup group) {
        return new ConfiguredSkillGroup(
                Coded.of(RecordType.ADD),
                server.centre().peripheralId(),
                group.skillGroupNumber(),
                null,
                0,
                group.skillGroupId(),
                false,
                null,
                named(group),
                null,
                1L,
                null,
                null,
                null);
    }

    private static @Nullable String named(SimulatedSkillGroup group) {
        return group.name().isEmpty() ? null : group.name();
    }

    /** Another one for other skill groups, and the same on both sides. */
    private OpaqueBytes key() {
        return OpaqueBytes.copyOf(ByteBuffer.allocate(Long.BYTES)
                .putLong(1L << Integer.SIZE | server.centre().skillGroups().hashCode())
                .array());
    }
}
