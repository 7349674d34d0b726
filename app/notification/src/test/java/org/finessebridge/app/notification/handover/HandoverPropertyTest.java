package org.finessebridge.app.notification.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.finessebridge.app.notification.bosh.BoshPage;
import org.finessebridge.app.notification.session.UserSessions;
import org.finessebridge.app.notification.stream.FakeStreamServices;
import org.finessebridge.app.notification.stream.StreamServices;
import org.finessebridge.app.notification.tcp.TcpPage;
import org.finessebridge.app.notification.websocket.ServletWebSocketPage;
import org.finessebridge.app.notification.websocket.WebSocketPage;
import org.finessebridge.pubsub.PubSubClient;
import org.finessebridge.pubsub.item.Item;
import org.finessebridge.pubsub.node.LeafNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages of one user come, go, vanish, come back and take each other's places, over all transports,
 * while states are published; each has an event loop of its own, and the loops run in any order. A
 * model says what each page has to have read.
 */
class HandoverPropertyTest {

    private static final int ROUNDS = 125;
    private static final int STEPS = 60;
    private static final int MOST_PAGES = 4;

    private static final List<String> NODES = List.of("/user", "/dialogs", "/team");

    /** The node whose events are states: {@link PubSubClient#publishState}. */
    private static final String STATE = "/system";

    private static final Pattern MESSAGE = Pattern.compile(
            "<message [^>]*>(?:(?!</message>).)*? node=\"([^\"]+)\"(?:(?!</message>).)*?<notification[^>]*>(\\d+)"
                    + "</notification>(?:(?!</message>).)*</message>",
            Pattern.DOTALL);

    /** A page, and what it has read of each node. */
    private static final class Model {

        final String name;
        final FakePage page;
        final Map<String, Integer> read = new HashMap<>();

        /** What had been published when its session began. */
        final Map<String, Integer> before;

        boolean available;
        boolean vanished;

        Model(String name, FakePage page, Map<String, Integer> before) {
            this.name = name;
            this.page = page;
            this.before = Map.copyOf(before);
        }

        boolean stays() {
            return available && !vanished && !page.ended();
        }
    }

    /** One user with one random life. */
    private static final class Life {

        private final Random random;
        private final StreamServices services = FakeStreamServices.create(new UserSessions(), new ArrayList<>());
        private final PubSubClient publisher = FakeStreamServices.publisher(services);
        private final Map<String, Integer> published = new LinkedHashMap<>();
        private final List<Model> pages = new ArrayList<>();
        private final List<String> story = new ArrayList<>();

        /** Events that some page has read, or the network has swallowed where nobody could know. */
        private final Set<String> known = new HashSet<>();

        Life(long seed) {
            random = new Random(seed);
            story.add("seed " + seed);
            for (String node : NODES) {
                begin(node);
            }
            begin(STATE);
        }

        private void begin(String node) {
            publisher.createNode(LeafNode.open(node));
            publisher.subscribe(node, "2001");
            published.put(node, 0);
        }

        void run() throws Exception {
            for (int i = 0; i < STEPS; i++) {
                step();
                pages.forEach(this::check);
            }
            settle();
            for (Model page : pages) {
                if (page.stays()) {
                    assertUpToDate(page);
                }
            }
            story.add("all are gone");
            for (Model page : pages) {
                page.page.vanish();
                page.vanished = true;
            }
            pages.forEach(page -> page.page.foundOut());
            settle();
            pages.forEach(page -> page.page.swallowed().forEach(this::noteSwallowed));
            Model last = come();
            show(last, true);
            settle();
            check(last);
            published.forEach((node, number) -> {
                if (number > 0 && !known.contains(node + number)) {
                    assertThat(last.read.get(node))
                            .as(() -> this + "nobody has read " + node + " " + number)
                            .isEqualTo(number);
                }
            });
        }

        private void step() throws Exception {
            int dice = random.nextInt(100);
            if (dice < 35) {
                publish();
            } else if (dice < 45 && alive().size() < MOST_PAGES) {
                show(come(), random.nextInt(4) > 0);
            } else if (dice < 80) {
                runSome();
            } else if (!alive().isEmpty()) {
                act(alive().get(random.nextInt(alive().size())), dice);
            }
        }

        private void act(Model page, int dice) {
            if (page.vanished) {
                if (dice < 90) {
                    page.vanished = !page.page.comeBack();
                    story.add(page.name + " tries to come back");
                } else if (dice < 95) {
                    story.add(page.name + " is found out");
                    page.page.foundOut();
                }
            } else if (dice < 84) {
                show(page, !page.available);
            } else if (dice < 88) {
                page.page.chat();
            } else if (dice < 94) {
                story.add(page.name + " vanishes");
                check(page);
                page.page.vanish();
                page.vanished = true;
            } else if (dice < 96) {
                story.add(page.name + " breaks");
                check(page);
                page.page.foundOut();
            }
        }

        private void publish() {
            List<String> nodes = List.copyOf(published.keySet());
            String node = nodes.get(random.nextInt(nodes.size()));
            int number = published.merge(node, 1, Integer::sum);
            story.add("publish " + node + " " + number);
            Item item = new Item(Integer.toString(number));
            if (node.equals(STATE)) {
                publisher.publishState(node, item);
            } else {
                publisher.publishItem(node, item);
            }
        }

        private Model come() throws Exception {
            String resource = "r" + random.nextInt(3);
            FakePage page = switch (random.nextInt(5)) {
                case 0 -> new TcpPage(services);
                case 1 -> new WebSocketPage(services);
                case 2 -> new ServletWebSocketPage(services);
                case 3 -> new BoshPage(services, true);
                default -> new BoshPage(services, false);
            };
            String name = page.getClass().getSimpleName() + pages.size();
            story.add(name + " comes as " + resource);
            Model model = new Model(name, page, published);
            page.bind(resource);
            pages.add(model);
            return model;
        }

        private void show(Model page, boolean available) {
            story.add(page.name + (available ? " is available" : " is unavailable"));
            page.page.presence(available);
            page.available = available;
        }

        private void runSome() {
            for (int i = random.nextInt(8); i >= 0 && !pages.isEmpty(); i--) {
                Model page = pages.get(random.nextInt(pages.size()));
                boolean ran = page.page.runNext();
                if (!ran && !page.vanished && random.nextInt(3) == 0) {
                    page.page.poll();
                }
            }
        }

        private List<Model> alive() {
            return pages.stream().filter(page -> !page.page.ended()).toList();
        }

        private void settle() {
            boolean more = true;
            for (int quiet = 0; quiet < 4; quiet = more ? 0 : quiet + 1) {
                more = false;
                for (Model page : pages) {
                    while (page.page.runNext()) {
                        more = true;
                    }
                    check(page);
                    if (!page.vanished && !page.page.ended()) {
                        page.page.poll();
                    }
                }
            }
        }

        private void check(Model page) {
            for (String text : page.page.read()) {
                Matcher messages = MESSAGE.matcher(text);
                while (messages.find()) {
                    String node = messages.group(1);
                    int number = Integer.parseInt(messages.group(2));
                    story.add(page.name + " reads " + node + " " + number);
                    assertThat(number)
                            .as(() -> this + page.name + " at " + node)
                            .isGreaterThan(page.read.getOrDefault(node, 0));
                    page.read.put(node, number);
                    known.add(node + number);
                }
            }
        }

        private void noteSwallowed(String text) {
            Matcher messages = MESSAGE.matcher(text);
            while (messages.find()) {
                known.add(messages.group(1) + messages.group(2));
            }
        }

        private void assertUpToDate(Model page) {
            published.forEach((node, number) -> {
                boolean owed = number > page.before.getOrDefault(node, 0) || page.read.containsKey(node);
                assertThat(page.read.getOrDefault(node, 0))
                        .as(() -> this + page.name + " at " + node)
                        .isEqualTo(owed ? number : 0);
            });
        }

        @Override
        public String toString() {
            return String.join("\n", story) + "\n";
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000_000, 2_000_000, 3_000_000})
    void aPageThatStaysSeesTheLastStateAndNothingIsLostOrComesBackLate(long seeds) throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            new Life(seeds + i).run();
        }
    }
}
