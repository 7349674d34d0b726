package org.finessebridge.cti.simulator.queue;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import org.finessebridge.cti.simulator.agent.AgentDesk;
import org.jspecify.annotations.Nullable;

/** The available agents of each skill group, who has waited longest first. */
final class ReadyAgents {

    private final Map<Long, SequencedSet<AgentDesk>> byGroup = new HashMap<>();
    private final Set<AgentDesk> ready = new LinkedHashSet<>();

    /** An agent is available from now on; who was so before keeps the place. */
    boolean add(AgentDesk desk) {
        if (!ready.add(desk)) {
            return false;
        }
        desk.agent()
                .skillGroupNumbers()
                .forEach(group -> byGroup.computeIfAbsent(group, _ -> new LinkedHashSet<>())
                        .add(desk));
        return true;
    }

    void remove(AgentDesk desk) {
        if (ready.remove(desk)) {
            desk.agent().skillGroupNumbers().forEach(group -> {
                Set<AgentDesk> of = byGroup.get(group);
                if (of != null) {
                    of.remove(desk);
                }
            });
        }
    }

    /** Who of a skill group has waited longest; null for nobody. */
    @Nullable
    AgentDesk first(long skillGroupNumber) {
        SequencedSet<AgentDesk> of = byGroup.get(skillGroupNumber);
        return of == null || of.isEmpty() ? null : of.getFirst();
    }
}
