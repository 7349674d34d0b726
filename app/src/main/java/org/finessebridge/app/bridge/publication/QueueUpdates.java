package org.finessebridge.app.bridge.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.finessebridge.app.directory.Directory;
import org.finessebridge.app.directory.DirectoryChange;
import org.finessebridge.app.directory.DirectoryChange.UserChange;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.queue.Queue;
import org.finessebridge.app.queue.Queues;
import org.finessebridge.app.queue.UserQueues;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.update.Update;
import org.finessebridge.app.xml.FinesseXml;
import org.finessebridge.pubsub.PubSubClient;
import org.finessebridge.pubsub.error.PubSubException;
import org.finessebridge.pubsub.node.LeafNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Publishes what changes about queues and about who serves them. The snapshot that GET reads is
 * replaced first. Only the bridge's thread calls.
 */
@Component
public class QueueUpdates {

    private static final Logger LOG = LoggerFactory.getLogger(QueueUpdates.class);

    /** More than a contact centre has; a server that invents them fills no memory. */
    private static final int MOST = 5000;

    private final NodePublisher nodes;
    private final PubSubClient pubSub;
    private final PublishedQueues queues;

    /** The directory whose lists were told: its changes come in one order with everything else that is published. */
    private DirectorySnapshot told;

    public QueueUpdates(NodePublisher nodes, PubSubClient pubSub, Directory directory, PublishedQueues queues) {
        this.nodes = nodes;
        this.pubSub = pubSub;
        this.queues = queues;
        this.told = directory.snapshot();
    }

    /**
     * There is a queue of that name: it has a node from then on, to which every user may subscribe.
     *
     * @return false if there is none, because there are too many
     */
    public boolean exists(long number, String name) {
        Queue known = queues.find(number);
        if (known != null) {
            if (!known.name().equals(name)) {
                changed(number, new Queue(name, known.statistics(), known.uri()));
            }
            return true;
        }
        if (queues.size() >= MOST) {
            LOG.warn("Queue {} is left out: there are {} already", number, MOST);
            return false;
        }
        try {
            pubSub.createNode(LeafNode.open(Queue.uri(number)));
        } catch (PubSubException e) {
            LOG.error("Queue {} has no node, so nobody hears of it: {}", number, e.getMessage());
        }
        queues.put(number, new Queue(name, Queue.Statistics.UNKNOWN, Queue.uri(number)));
        return true;
    }

    /** Whether there is a queue of that number already. */
    public boolean isKnown(long number) {
        return queues.find(number) != null;
    }

    /**
     * The queue's statistics, to who listens.
     *
     * @return whether that was news
     */
    public boolean statistics(long number, Queue.Statistics statistics) {
        Queue known = queues.find(number);
        if (known != null && !known.statistics().equals(statistics)) {
            changed(number, new Queue(known.name(), statistics, known.uri()));
            return true;
        }
        return false;
    }

    private void changed(long number, Queue queue) {
        queues.put(number, queue);
        nodes.publish(queue.uri(), RequestId.NONE, () -> Update.changed("queue", queue, RequestId.NONE, queue.uri()));
    }

    /** The user serves these queues: told to the user and to the supervisors whose lists change. */
    public void serves(String loginId, Set<Long> numbers) {
        if (queues.servedBy(loginId).equals(numbers)) {
            return;
        }
        DirectorySnapshot now = told;
        List<DirectoryUser> affected = new ArrayList<>();
        now.findUserById(loginId).ifPresent(user -> {
            affected.add(user);
            now.supervisors(user.teamId()).stream()
                    .filter(supervisor -> !supervisor.equals(user))
                    .forEach(affected::add);
        });
        Map<DirectoryUser, SortedSet<Long>> before = new HashMap<>();
        affected.forEach(user -> before.put(user, UserQueues.of(now, user, queues)));
        queues.serves(loginId, numbers);
        for (DirectoryUser user : affected) {
            SortedSet<Long> after = UserQueues.of(now, user, queues);
            SortedSet<Long> had = before.getOrDefault(user, new TreeSet<>());
            publish("DELETE", user, without(had, after));
            publish("POST", user, without(after, had));
        }
    }

    /** What leaves the lists with a change of the directory: to be called before the nodes follow. */
    public void leaving(DirectoryChange change) {
        told = change.after();
        eachWhoseListMayChange(change, (user, before, after) -> publish("DELETE", user, without(before, after)));
    }

    /**
     * What comes into the lists with a change of the directory: to be called when the nodes have followed. Who was
     * removed serves nothing from then on.
     */
    public void arrived(DirectoryChange change) {
        eachWhoseListMayChange(change, (user, before, after) -> publish("POST", user, without(after, before)));
        change.removedUsers().forEach(user -> queues.remove(user.loginId()));
    }

    @FunctionalInterface
    private interface ListChange {

        void of(DirectoryUser user, SortedSet<Long> before, SortedSet<Long> after);
    }

    /** Nobody can have listened to the list of who is new, and nobody is left to listen to that of who is gone. */
    private void eachWhoseListMayChange(DirectoryChange change, ListChange then) {
        for (String loginId : supervisorsWithOtherMembers(change)) {
            DirectoryUser before = change.before().findUserById(loginId).orElse(null);
            DirectoryUser after = change.after().findUserById(loginId).orElse(null);
            if (before != null && after != null) {
                then.of(
                        after,
                        UserQueues.of(change.before(), before, queues),
                        UserQueues.of(change.after(), after, queues));
            }
        }
    }

    private static Set<String> supervisorsWithOtherMembers(DirectoryChange change) {
        Set<String> ids = new LinkedHashSet<>();
        change.removedUsers().forEach(gone -> addSupervisors(ids, change.before(), gone));
        for (UserChange changed : change.changedUsers()) {
            if (changed.moved()) {
                addSupervisors(ids, change.before(), changed.before());
                addSupervisors(ids, change.after(), changed.after());
            }
            if (!changed.before().supervisedTeamIds().equals(changed.after().supervisedTeamIds())
                    || !changed.before().roles().equals(changed.after().roles())) {
                ids.add(changed.after().loginId());
            }
        }
        return ids;
    }

    private static void addSupervisors(Set<String> ids, DirectorySnapshot directory, DirectoryUser member) {
        directory.supervisors(member.teamId()).forEach(supervisor -> ids.add(supervisor.loginId()));
    }

    private List<Queue> without(SortedSet<Long> some, Set<Long> others) {
        List<Queue> left = new ArrayList<>();
        for (Long number : some) {
            Queue queue = queues.find(number);
            if (queue != null && !others.contains(number)) {
                left.add(queue);
            }
        }
        return left;
    }

    private void publish(String event, DirectoryUser user, List<Queue> changed) {
        if (!changed.isEmpty()) {
            String uri = UserQueues.uri(user.loginId());
            nodes.publish(
                    uri,
                    RequestId.NONE,
                    () -> new Update(FinesseXml.element("queues", new Queues(changed)), event, "", uri));
        }
    }
}
