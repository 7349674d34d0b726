package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.finessebridge.app.notification.NotificationPorts;
import org.finessebridge.pubsub.item.Item;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The other library for Node, {@code @xmpp/client}: over TCP with STARTTLS, and over WebSocket. */
class XmppClientIT {

    private static final String TEAM_NODE = "/finesse/api/Team/5000/Users";

    private static final String AGENT = "2001@fin1.ucce.local/xmpp.js";

    private static RunningServer running;

    @BeforeAll
    static void start() throws Exception {
        running = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private static String url(String scheme) {
        NotificationPorts ports = running.notificationPorts();
        return switch (scheme) {
            case "xmpp" -> "xmpp://127.0.0.1:" + ports.tcp();
            case "ws" -> "ws://127.0.0.1:" + ports.http() + "/ws";
            case "wss" -> "wss://127.0.0.1:" + ports.https() + "/ws/";
            default -> throw new IllegalArgumentException(scheme);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"xmpp", "ws", "wss"})
    void anAgentSignsInAndGetsTheUpdateOfItsOwnNode(String scheme) throws Exception {
        String update = "<Update><requestId>" + scheme + "-1 &amp; ü</requestId></Update>";
        try (NodeClient client = NodeClient.xmpp(url(scheme), AGENT, "2001")) {
            JsonNode connected = client.awaitStatus("CONNECTED");
            assertThat(connected.path("jid").asString()).isEqualTo(AGENT);
            // over TCP the library takes STARTTLS; a WebSocket on loopback it trusts as it is
            assertThat(connected.path("secure").asBoolean()).isTrue();
            assertThat(client.ask("ping").path("result").asString()).isEqualTo("result");

            running.pubSub().publishItem("/finesse/api/User/2001", new Item(update));

            JsonNode received = client.awaitUpdate(scheme + "-1");
            assertThat(received.path("node").asString()).isEqualTo("/finesse/api/User/2001");
            assertThat(received.path("to").asString()).isEqualTo("2001@fin1.ucce.local");
            assertThat(received.path("update").asString()).isEqualTo(update);
            assertThat(client.ask("items /finesse/api/User/2001")
                            .path("content")
                            .path(0)
                            .asString())
                    .isEqualTo(update);
            client.command("disconnect");
            client.awaitStatus("DISCONNECTED");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xmpp", "ws"})
    void supervisorsMaySubscribeToTheirTeamAndAgentsMayNot(String scheme) throws Exception {
        String node = TEAM_NODE;
        String supervisorJid = "3001@fin1.ucce.local/xmpp.js";
        try (NodeClient supervisor = NodeClient.xmpp(url(scheme), supervisorJid, "3001");
                NodeClient agent = NodeClient.xmpp(url(scheme), AGENT, "2001")) {
            supervisor.awaitConnected();
            agent.awaitConnected();
            assertThat(supervisor.ask("nodes").path("content").toString()).contains(node);

            assertThat(supervisor.ask("subscribe " + node).path("result").asString())
                    .isEqualTo("result");
            assertThat(agent.ask("subscribe " + node).path("condition").asString())
                    .isEqualTo("not-allowed");
            running.pubSub().publishItem(node, new Item("<Update>team</Update>"));

            JsonNode received = supervisor.awaitUpdate("team");
            assertThat(received.path("node").asString()).isEqualTo(node);
            assertThat(received.path("to").asString()).isEqualTo(supervisorJid);
            assertThat(supervisor.ask("unsubscribe " + node).path("result").asString())
                    .isEqualTo("result");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xmpp", "ws"})
    void aWrongPasswordIsReportedAsSuch(String scheme) throws Exception {
        // 2002, so that the lock of five failures never meets the other tests
        try (NodeClient client = NodeClient.xmpp(url(scheme), "2002@fin1.ucce.local/xmpp.js", "wrong")) {
            assertThat(client.awaitStatus("AUTHFAIL").path("condition").asString())
                    .isEqualTo("not-authorized");
        }
    }
}
