package org.finessebridge.app.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The other library for Node, {@code @xmpp/client}: over TCP with STARTTLS, and over WebSocket. */
class XmppClientIT {

    private static final String AGENT = "2001@fin1.ucce.local/xmpp.js";

    private static RunningNotificationService running;

    @BeforeAll
    static void start() throws Exception {
        running = RunningNotificationService.start();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private static String url(String scheme) {
        NotificationPorts ports = running.service.ports();
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
            assertEquals(AGENT, connected.path("jid").asString());
            // over TCP the library takes STARTTLS; a WebSocket on loopback it trusts as it is
            assertTrue(connected.path("secure").asBoolean());
            assertEquals("result", client.ask("ping").path("result").asString());

            running.publish("2001", update);

            JsonNode received = client.awaitUpdate(scheme + "-1");
            assertEquals("/finesse/api/User/2001", received.path("node").asString());
            assertEquals("2001@fin1.ucce.local", received.path("to").asString());
            assertEquals(update, received.path("update").asString());
            assertEquals(
                    update,
                    client.ask("items /finesse/api/User/2001")
                            .path("content")
                            .path(0)
                            .asString());
            client.command("disconnect");
            client.awaitStatus("DISCONNECTED");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xmpp", "ws"})
    void supervisorsMaySubscribeToTheirTeamAndAgentsMayNot(String scheme) throws Exception {
        String node = RunningNotificationService.TEAM_NODE;
        String supervisorJid = "3001@fin1.ucce.local/xmpp.js";
        try (NodeClient supervisor = NodeClient.xmpp(url(scheme), supervisorJid, "3001");
                NodeClient agent = NodeClient.xmpp(url(scheme), AGENT, "2001")) {
            supervisor.awaitConnected();
            agent.awaitConnected();
            assertTrue(supervisor.ask("nodes").path("content").toString().contains(node));

            assertEquals(
                    "result", supervisor.ask("subscribe " + node).path("result").asString());
            assertEquals(
                    "not-allowed",
                    agent.ask("subscribe " + node).path("condition").asString());
            running.nodes().publishItem(node, new org.finessebridge.pubsub.item.Item("<Update>team</Update>"));

            JsonNode received = supervisor.awaitUpdate("team");
            assertEquals(node, received.path("node").asString());
            assertEquals(supervisorJid, received.path("to").asString());
            assertEquals(
                    "result",
                    supervisor.ask("unsubscribe " + node).path("result").asString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xmpp", "ws"})
    void aWrongPasswordIsReportedAsSuch(String scheme) throws Exception {
        // 2002, so that the lock of five failures never meets the other tests
        try (NodeClient client = NodeClient.xmpp(url(scheme), "2002@fin1.ucce.local/xmpp.js", "wrong")) {
            assertEquals(
                    "not-authorized",
                    client.awaitStatus("AUTHFAIL").path("condition").asString());
        }
    }
}
