package org.finessebridge.app.notification.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.finessebridge.app.notification.address.Jid;
import org.finessebridge.app.notification.address.XmppDomains;
import org.finessebridge.app.notification.disco.DiscoItemsHandler;
import org.finessebridge.app.notification.error.StanzaErrorException;
import org.finessebridge.app.notification.handover.Event;
import org.finessebridge.app.notification.iq.IqAnswer;
import org.finessebridge.app.notification.iq.IqRequest;
import org.finessebridge.app.notification.presence.FakeSession;
import org.finessebridge.app.notification.session.UserSession;
import org.finessebridge.app.notification.session.UserSessions;
import org.finessebridge.app.notification.stream.FakeStreamServices;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.finessebridge.app.notification.xml.XmlElement;
import org.finessebridge.pubsub.node.LeafNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What lists of a user's own nodes cost: as much as the user has, not as much as there are. */
class UserNodesTest {

    private static final XmppDomains DOMAINS = new XmppDomains("fin1.ucce.local", "pubsub.fin1.ucce.local");
    private static final int MANY = 2_000;

    private final UserSessions sessions = new UserSessions();
    private final NodeRegistry registry =
            new NodeRegistry(FakeStreamServices.defaults().pubsub(), new MemoryNodeStore(), InstantSource.system());
    private final EventDelivery delivery = FakeStreamServices.delivery(sessions);
    private final Charged session = new Charged();

    /** Keeps what its lists were charged. */
    private static final class Charged implements UserSession {

        private final UserSession real = new FakeSession("2001", "d", 1);
        private final List<Integer> charged = new ArrayList<>();
        private boolean exhausted;

        @Override
        public boolean mayList(int entries) {
            charged.add(entries);
            return !exhausted;
        }

        @Override
        public String user() {
            return real.user();
        }

        @Override
        public @Nullable String resource() {
            return real.resource();
        }

        @Override
        public @Nullable String fullJid() {
            return real.fullJid();
        }

        @Override
        public @Nullable String presence() {
            return real.presence();
        }

        @Override
        public int priority() {
            return real.priority();
        }

        @Override
        public void deliver(Event event) {}

        @Override
        public void collect() {}

        @Override
        public void deliverPresence(String from, OutboundXml presence) {}

        @Override
        public void deliverPublisherPresence(String from, OutboundXml presence) {}

        @Override
        public boolean deliverFromUser(OutboundXml stanza) {
            return true;
        }

        @Override
        public void displaced() {}

        @Override
        public void userRemoved() {}

        @Override
        public void passwordReset() {}
    }

    UserNodesTest() {
        for (int i = 0; i < MANY; i++) {
            String user = Integer.toString(2_000 + i);
            node(LeafNode.whitelist("/finesse/api/User/" + user, Set.of(user, "9999")));
            var _ = registry.subscribeBare(found("/finesse/api/User/" + user), user);
        }
    }

    private void node(LeafNode leaf) {
        registry.configure(leaf, (node, user, was) -> {});
    }

    private PubSubNode found(String nodeId) {
        return Objects.requireNonNull(registry.find(nodeId));
    }

    private IqRequest request(String namespace, String payload, String action) {
        XmlElement asked = new XmlElement(namespace, action, List.of(), List.of());
        return new IqRequest(
                Objects.requireNonNull(Jid.parse("2001@fin1.ucce.local/d")),
                IqRequest.Destination.PUBSUB,
                false,
                payload.isEmpty() ? asked : new XmlElement(namespace, payload, List.of(), List.of(asked)),
                session);
    }

    private String pubSub(String action) throws StanzaErrorException {
        return content(
                new PubSubHandler(DOMAINS, registry, delivery).handle(request(Namespaces.PUBSUB, "pubsub", action)));
    }

    private static String content(IqAnswer answer) {
        return answer instanceof IqAnswer.Now(String content) ? content : "";
    }

    @Test
    void aListOfOnesOwnSubscriptionsTouchesNoOtherNode() throws Exception {
        assertThat(pubSub("subscriptions")).containsOnlyOnce("<subscription ").contains("/finesse/api/User/2001");
        assertThat(pubSub("affiliations")).containsOnlyOnce("<affiliation ").contains("member");

        assertThat(session.charged).containsExactly(1, 1);
        assertThat(nodeIds(registry.withMember("9999"))).hasSize(MANY);
    }

    /** Each of a user's sessions may subscribe its full JID to each node. */
    @Test
    void aListOfSubscriptionsIsChargedByThemAndNotByTheirNodes() throws Exception {
        for (int i = 0; i < 10; i++) {
            String resource = "d" + i;
            registry.subscribe(found("/finesse/api/User/2001"), "2001", resource, new FakeSession("2001", resource, 1));
        }

        assertThat(pubSub("subscriptions").split("<subscription ", -1)).hasSize(1 + 11);
        assertThat(session.charged.stream().mapToInt(Integer::intValue).sum()).isEqualTo(11);
    }

    @Test
    void aListOfAllNodesIsChargedByItsLengthAndMadeOnce() throws Exception {
        DiscoItemsHandler disco = new DiscoItemsHandler(
                DOMAINS, registry, FakeStreamServices.defaults().pubsub());
        List<String> before = registry.nodeIds();
        IqAnswer.Shared all = allNodes(disco);
        assertThat(all.content().toString().split("<item ", -1)).hasSize(MANY + 1);
        assertThat(all.content().toString())
                .contains("<item jid=\"pubsub.fin1.ucce.local\" name=\"\" node=\"/finesse/api/User/2001\"/>");

        assertThat(session.charged).containsExactly(MANY);
        assertThat(allNodes(disco).content()).isSameAs(all.content());
        assertThat(registry.nodeIds()).isSameAs(before);
        node(LeafNode.open("/finesse/api/SystemInfo"));
        assertThat(registry.nodeIds()).hasSize(MANY + 1).isSorted();
        assertThat(allNodes(disco).content().toString()).contains("node=\"/finesse/api/SystemInfo\"");
    }

    private IqAnswer.Shared allNodes(DiscoItemsHandler disco) throws StanzaErrorException {
        return (IqAnswer.Shared) disco.handle(request(Namespaces.DISCO_ITEMS, "", "query"));
    }

    @Test
    void whoHasAskedForTooMuchIsRefusedAndNothingIsMade() {
        session.exhausted = true;

        for (String list : List.of("subscriptions", "affiliations")) {
            assertThatThrownBy(() -> pubSub(list))
                    .isInstanceOf(StanzaErrorException.class)
                    .hasMessageContaining("policy-violation");
        }
    }

    /** The index agrees with the nodes, whatever happens to both. */
    @Test
    void theIndexIsWhatTheNodesSay() {
        for (int seed = 0; seed < 50; seed++) {
            RandomGenerator random = RandomGeneratorFactory.getDefault().create(seed);
            List<String> done = new ArrayList<>();
            for (int step = 0; step < 40; step++) {
                String nodeId = "n" + random.nextInt(4);
                String user = "u" + random.nextInt(3);
                int what = random.nextInt(7);
                done.add(what + " " + nodeId + " " + user);
                change(what, nodeId, user, random);
            }
            for (String user : List.of("u0", "u1", "u2")) {
                assertThat(nodeIds(registry.subscribedBy(user)))
                        .as("%d %s", seed, done)
                        .isEqualTo(subscribed(user));
                assertThat(nodeIds(registry.withMember(user)))
                        .as("%d %s", seed, done)
                        .isEqualTo(member(user));
            }
        }
    }

    private void change(int what, String nodeId, String user, RandomGenerator random) {
        PubSubNode node = registry.find(nodeId);
        if (what == 0) {
            node(LeafNode.open(nodeId));
        } else if (what == 1) {
            node(LeafNode.whitelist(nodeId, random.nextBoolean() ? Set.of("u0", "u1") : Set.of(user)));
        } else if (node != null) {
            switch (what) {
                case 2 -> {
                    var _ = registry.subscribeBare(node, user);
                }
                case 3 -> registry.subscribe(node, user, "r", new FakeSession(user, "r", 1));
                case 4 -> registry.unsubscribe(node, user, "r");
                case 5 -> registry.endSubscriptions(node, user);
                default -> {
                    var _ = registry.delete(node);
                    registry.subscribe(node, user, "late", new FakeSession(user, "late", 2)); // had it before
                }
            }
        }
    }

    private static Set<String> nodeIds(Collection<PubSubNode> nodes) {
        Set<String> ids = new TreeSet<>();
        nodes.forEach(node -> ids.add(node.nodeId()));
        return ids;
    }

    private Set<String> subscribed(String user) {
        return nodesThat(node -> node.subscribers().containsKey(user));
    }

    private Set<String> member(String user) {
        return nodesThat(node -> node.configuration().leaf().members().contains(user));
    }

    private Set<String> nodesThat(Predicate<PubSubNode> fit) {
        return nodeIds(registry.all().stream().filter(fit).toList());
    }
}
