package org.finessebridge.pubsub.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.finessebridge.pubsub.xmpp.connection.Connector;
import org.finessebridge.pubsub.xmpp.connection.LinkEnd;
import org.finessebridge.pubsub.xmpp.publisher.Publisher;
import org.finessebridge.pubsub.xmpp.queue.WaitingItems;
import org.finessebridge.pubsub.xmpp.settings.PublishLimits;
import org.finessebridge.pubsub.xmpp.settings.PublisherAccount;
import org.finessebridge.pubsub.xmpp.settings.XmppServer;
import org.finessebridge.pubsub.xmpp.smack.SmackErrors;
import org.finessebridge.pubsub.xmpp.thread.SingleThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Programs that are after the same address, with a server that puts out whoever was there. */
class ConnectorTest {

    private static final Duration SOON = Duration.ofMillis(1);
    private static final PublishLimits LIMITS = new PublishLimits(
            6,
            Duration.ofSeconds(60),
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            SOON,
            SOON,
            SOON,
            Duration.ofSeconds(30));
    private static final PublisherAccount USER = new PublisherAccount("finesse", "secret", "finesse");
    private static final String ANOTHER =
            "Another program is signed in at the XMPP server as finesse/finesse: only one server" + " may publish";

    /** What a publisher hears first when its address is taken. */
    enum Order {
        THE_REASON,
        THE_END;

        LinkEnd end() {
            return switch (this) {
                case THE_REASON -> SmackErrors.conflict(USER);
                case THE_END -> SmackErrors.ofConnection(new IOException("Connection reset"), USER);
            };
        }
    }

    private final List<Product> products = new ArrayList<>();

    /** A publisher with its thread and its connector. */
    private final class Product implements XmppPubSubListener {

        private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
        private final SingleThread thread = new SingleThread();
        private final Connector connector;

        Product(String name, OneAddressServer server) {
            Publisher publisher = new Publisher(
                    thread,
                    LIMITS,
                    new XmppServer("127.0.0.1", 5222, "example.com", "pubsub.example.com"),
                    new WaitingItems(LIMITS.buffer()),
                    this,
                    this);
            connector = new Connector(server.dialer(name), publisher, thread, LIMITS);
            connector.start();
            products.add(this);
        }

        @Override
        public void pubSubAvailable() {
            told.add("available");
        }

        @Override
        public void pubSubUnavailable(String reason) {
            told.add(reason);
        }

        @Override
        public void userAvailable(String user, String fullJid, int priority) {}

        @Override
        public void userUnavailable(String user, String fullJid) {}

        @Override
        public void presenceLost(String reason) {}

        @Override
        public void presenceRead() {}

        String next() throws InterruptedException {
            String next = told.poll(OneAddressServer.SECONDS, TimeUnit.SECONDS);
            return next == null ? "nothing" : next;
        }

        void stop() {
            connector.stop();
            thread.close();
        }
    }

    @AfterEach
    void stop() {
        products.forEach(Product::stop);
    }

    @ParameterizedTest
    @EnumSource
    void whoSignsInAtItsAddressIsToldAndNotPutOut(Order heard) throws Exception {
        OneAddressServer server = new OneAddressServer(heard.end());
        Product ours = new Product("ours", server);
        assertThat(ours.next()).isEqualTo("available");

        server.signIn("the other");

        assertThat(ours.next()).isEqualTo(ANOTHER);
        assertThat(server.until("ours is told of")).startsWith("ours is in", "ours is put out", "the other is in");
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(server.until("ours")).containsExactly("ours is told of the other");
        }
        assertThat(ours.told).isEmpty();

        server.signOut();

        assertThat(ours.next()).isEqualTo("available");
    }

    @ParameterizedTest
    @EnumSource
    void whoIsThereBeforeItIsNotPutOut(Order heard) throws Exception {
        OneAddressServer server = new OneAddressServer(heard.end());
        server.signIn("the other");
        Product ours = new Product("ours", server);

        assertThat(ours.next()).isEqualTo(ANOTHER);
        assertThat(server.holder()).isEqualTo("the other");
    }

    /** Both find that nobody is there, and both sign in: the first of them hears of the second. */
    @ParameterizedTest
    @EnumSource
    void ofTwoThatLoseTheirConnectionAtOnceOneComesBack(Order heard) throws Exception {
        OneAddressServer server = new OneAddressServer(heard.end());
        Product first = new Product("first", server);
        assertThat(first.next()).isEqualTo("available");
        Product second = new Product("second", server);
        assertThat(second.next()).isEqualTo(ANOTHER);
        server.until("second is told of first");

        for (int round = 0; round < 5; round++) {
            server.restart(2);

            List<String> happened = server.until("first is put out", "second is put out");
            boolean firstLoses = happened.getLast().startsWith("first");
            String loser = firstLoses ? "first" : "second";
            String winner = firstLoses ? "second" : "first";
            assertThat(server.until(loser)).containsExactly(winner + " is in", loser + " is told of " + winner);
            assertThat(server.holder()).isEqualTo(winner);
        }
    }
}
