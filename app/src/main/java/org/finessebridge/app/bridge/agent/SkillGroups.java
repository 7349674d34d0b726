package org.finessebridge.app.bridge.agent;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.QueryAgentStateConf;
import org.finessebridge.cti.message.agent.SkillGroup;

/**
 * Reads an agent's skill groups from the messages about the state: some list all, some servers send
 * one message for each (CTI guide, "Agent State Event").
 */
final class SkillGroups {

    private static final long NONE = 0xFFFF_FFFFL;

    private SkillGroups() {}

    static void tell(SkillGroupObserver observer, Agent agent, AgentStateEvent event) {
        if (!event.skillGroups().isEmpty()) {
            observer.isIn(agent.loginId(), numbers(event.skillGroups()), true);
        } else if (event.skillGroupNumber() != NONE && event.skillGroupNumber() != 0) {
            observer.isIn(agent.loginId(), Set.of(event.skillGroupNumber()), false);
        }
    }

    static void tell(SkillGroupObserver observer, Agent agent, QueryAgentStateConf conf) {
        if (!conf.skillGroups().isEmpty()) {
            observer.isIn(agent.loginId(), numbers(conf.skillGroups()), true);
        }
    }

    private static Set<Long> numbers(List<SkillGroup> groups) {
        return groups.stream()
                .map(SkillGroup::skillGroupNumber)
                .filter(Objects::nonNull)
                .filter(number -> number != NONE)
                .collect(Collectors.toUnmodifiableSet());
    }
}
