package org.finessebridge.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.finessebridge.fixture.ProductProcess;
import org.jivesoftware.smack.c2s.ModularXmppClientToServerConnection;
import org.jivesoftware.smack.c2s.ModularXmppClientToServerConnectionConfiguration;
import org.jivesoftware.smackx.disco.ServiceDiscoveryManager;
import org.jivesoftware.smackx.ping.PingManager;
import org.jivesoftware.smackx.pubsub.ItemPublishEvent;
import org.jivesoftware.smackx.pubsub.LeafNode;
import org.jivesoftware.smackx.pubsub.PayloadItem;
import org.jivesoftware.smackx.pubsub.PubSubManager;
import org.jivesoftware.smackx.pubsub.Subscription;
import org.jivesoftware.smackx.pubsub.listener.ItemEventListener;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.jxmpp.jid.impl.JidCreate;

/** A supervisor's session with Smack over WebSocket, at each endpoint that has one. */
@Tag("interop")
@ExtendWith(RunningProduct.class)
class SmackWebSocketIT {

    private static final String SUPERVISOR = "3002";
    private static final String TEAM = "/finesse/api/Team/5001/Users";
    private static final int SECONDS = 60;

    /** An endpoint, and the agent of the supervisor's team that signs in while it is listened at. */
    enum Endpoint {
        NOTIFICATION_TLS("47483650", "10003"),
        REST("47483651", "10004"),
        REST_TLS("47483652", "10005");

        private final String agent;
        private final String extension;

        Endpoint(String agent, String extension) {
            this.agent = agent;
            this.extension = extension;
        }

        URI in(ProductProcess product) {
            return URI.create(
                    switch (this) {
                        case NOTIFICATION_TLS -> "wss://localhost:" + product.notificationTlsPort() + "/ws/";
                        case REST -> "ws://localhost:" + product.restPort() + "/ws";
                        case REST_TLS -> "wss://localhost:" + product.restTlsPort() + "/ws";
                    });
        }
    }

    private static ModularXmppClientToServerConnection connection(URI place) throws Exception {
        var configuration = ModularXmppClientToServerConnectionConfiguration.builder();
        SmackConnections.overWebSocket(configuration, place);
        configuration
                .setXmppDomain(ProductProcess.DOMAIN)
                .setUsernameAndPassword(SUPERVISOR, SUPERVISOR)
                .setResource("desktop");
        return new ModularXmppClientToServerConnection(configuration.build());
    }

    @ParameterizedTest
    @EnumSource
    void signsInSubscribesAndHearsOfTheTeam(Endpoint endpoint, ProductProcess product) throws Exception {
        ModularXmppClientToServerConnection connection = connection(endpoint.in(product));
        try {
            connection.connect().login();
            assertThat(connection.getUser().toString())
                    .isEqualTo(SUPERVISOR + "@" + ProductProcess.DOMAIN + "/desktop");
            assertThat(connection.isSecureConnection()).isEqualTo(endpoint != Endpoint.REST);
            assertThat(PingManager.getInstanceFor(connection).pingMyServer()).isTrue();
            var service = JidCreate.domainBareFrom("pubsub." + ProductProcess.DOMAIN);
            assertThat(ServiceDiscoveryManager.getInstanceFor(connection)
                            .discoverInfo(service)
                            .hasIdentity("pubsub", "service"))
                    .isTrue();

            LeafNode team = PubSubManager.getInstanceFor(connection, service).getLeafNode(TEAM);
            BlockingQueue<ItemPublishEvent<PayloadItem<?>>> events = new LinkedBlockingQueue<>();
            ItemEventListener<PayloadItem<?>> listener = events::add;
            team.addItemEventListener(listener);
            Subscription subscription = team.subscribe(connection.getUser());
            assertThat(subscription.getState()).isEqualTo(Subscription.State.subscribed);

            new FinesseRest(product).signIn(endpoint.agent, endpoint.extension, "smack-" + endpoint);

            String update = awaitUpdateOf(endpoint.agent, events);
            assertThat(update).contains("NOT_READY");
        } finally {
            connection.disconnect();
        }
    }

    private static String awaitUpdateOf(String agent, BlockingQueue<ItemPublishEvent<PayloadItem<?>>> events)
            throws InterruptedException {
        while (true) {
            ItemPublishEvent<PayloadItem<?>> event = events.poll(SECONDS, TimeUnit.SECONDS);
            assertThat(event).as("no update of agent " + agent).isNotNull();
            assertThat(event.getNodeId()).isEqualTo(TEAM);
            String update = event.getItems().getFirst().getPayload().toXML().toString();
            if (update.contains("/finesse/api/User/" + agent)) {
                return update;
            }
        }
    }
}
