package org.finessebridge.pubsub.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.finessebridge.pubsub.xmpp.settings.PublishLimits;
import org.finessebridge.pubsub.xmpp.settings.PublisherAccount;
import org.finessebridge.pubsub.xmpp.settings.XmppPubSubSettings;
import org.finessebridge.pubsub.xmpp.settings.XmppServer;
import org.finessebridge.pubsub.xmpp.settings.XmppTls;
import org.junit.jupiter.api.Test;

class XmppPubSubClientTest {

    private final List<String> told = new CopyOnWriteArrayList<>();

    private final class Listener implements XmppPubSubListener {

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
    }

    /** A server that says nothing: nobody may take the service for available meanwhile. */
    @Test
    void hasToldThatItIsNotConnectedWhenItIsStarted() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket silent = new ServerSocket(0, 1, loopback);
                XmppPubSubClient client = new XmppPubSubClient(
                        new XmppPubSubSettings(
                                new XmppServer(
                                        loopback.getHostAddress(),
                                        silent.getLocalPort(),
                                        "example.com",
                                        "pubsub.example.com"),
                                new PublisherAccount("finesse", "secret", "finesse"),
                                XmppTls.NONE,
                                PublishLimits.DEFAULTS,
                                false),
                        new Listener())) {
            client.start();

            assertThat(told)
                    .containsExactly(
                            "The XMPP server 127.0.0.1:%d is not connected yet".formatted(silent.getLocalPort()));
        }
    }
}
