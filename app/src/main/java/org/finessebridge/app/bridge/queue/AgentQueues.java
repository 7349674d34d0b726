package org.finessebridge.app.bridge.queue;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.finessebridge.app.bridge.agent.Agent;
import org.finessebridge.app.bridge.agent.SkillGroupObserver;
import org.finessebridge.app.bridge.publication.QueueUpdates;
import org.finessebridge.app.ctiserver.CtiRequests;
import org.finessebridge.app.directory.DirectoryChange;
import org.finessebridge.app.queue.QueueSettings;
import org.finessebridge.cti.message.config.ConfigBeginEvent;
import org.finessebridge.cti.message.config.ConfigEndEvent;
import org.finessebridge.cti.message.config.ConfigSkillGroupEvent;
import org.finessebridge.cti.message.uccx.UccxConfigCsqEvent;
import org.jspecify.annotations.Nullable;

/**
 * Which agents serve which queues, as the CTI server tells it with their states, and what the queues
 * are called. Only the bridge's thread calls.
 */
public final class AgentQueues implements SkillGroupObserver {

    /** More than an agent serves (CTI guide: 20 skill groups an agent). */
    private static final int MOST_OF_AN_AGENT = 250;

    private final QueueUpdates updates;
    private final Set<Long> hidden;
    private final SkillGroupNames names;
    private final Map<String, Set<Long>> byAgent = new HashMap<>();

    /** Also makes the queues that have a name. */
    public AgentQueues(CtiRequests cti, long peripheralId, QueueUpdates updates, QueueSettings settings) {
        this.updates = updates;
        this.hidden = settings.hidden();
        this.names = new SkillGroupNames(cti, peripheralId, settings, this::renamed);
    }

    /** Makes the queues that are configured with a name. */
    public void start() {
        names.configured().stream().filter(number -> !hidden.contains(number)).forEach(this::exists);
    }

    /** What the queue of that number is called; null if it has no name. */
    public @Nullable String name(long number) {
        return names.find(number);
    }

    @Override
    public void isIn(String loginId, Set<Long> skillGroups, boolean all) {
        Set<Long> before = byAgent.getOrDefault(loginId, Set.of());
        if (all ? before.equals(skillGroups) : before.containsAll(skillGroups)) {
            return;
        }
        Set<Long> now = new LinkedHashSet<>(skillGroups);
        if (!all) {
            now.addAll(before);
        }
        Set<Long> kept = new TreeSet<>();
        now.stream().limit(MOST_OF_AN_AGENT).forEach(kept::add);
        byAgent.put(loginId, kept);
        Set<Long> shown = new TreeSet<>();
        kept.stream()
                .filter(number -> !hidden.contains(number))
                .filter(this::exists)
                .forEach(shown::add);
        updates.serves(loginId, shown);
    }

    private boolean exists(long number) {
        String name = names.find(number);
        return updates.exists(number, name == null ? Long.toString(number) : name);
    }

    /** Who is removed or moved leaves the lists of supervisors: to be called before the nodes follow. */
    public void leaving(DirectoryChange change) {
        updates.leaving(change);
        change.removedUsers().forEach(user -> byAgent.remove(user.loginId()));
    }

    /** Who is moved comes to the lists of other supervisors: to be called when the nodes have followed. */
    public void arrived(DirectoryChange change) {
        updates.arrived(change);
    }

    /** A session has opened: the server is asked what its skill groups are called. */
    public void sessionOpened() {
        names.ask();
    }

    /** The server tells its skill groups, and what they are called. */
    public void configured(ConfigSkillGroupEvent event) {
        names.told(event);
    }

    /** The server begins to tell its configuration. */
    public void configured(ConfigBeginEvent event) {
        names.told(event);
    }

    /** The server has told what of its configuration it was asked for, or a part of it. */
    public void configured(ConfigEndEvent event) {
        names.told(event);
    }

    /** The server tells its CSQs, and what they are called. */
    public void configured(UccxConfigCsqEvent event) {
        names.told(event);
    }

    /** A queue that nobody has seen yet gets its name when it comes to be. */
    private void renamed(long number) {
        if (updates.isKnown(number)) {
            exists(number);
        }
    }

    /** The queues that clients see of those of the agents who are signed in. */
    public Set<Long> servedBySignedIn(Collection<Agent> agents) {
        Set<Long> shown = new TreeSet<>();
        for (Agent agent : agents) {
            if (agent.isSignedIn()) {
                shown.addAll(byAgent.getOrDefault(agent.loginId(), Set.of()));
            }
        }
        shown.removeAll(hidden);
        return shown;
    }
}
