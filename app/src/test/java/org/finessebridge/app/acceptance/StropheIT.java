package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.finessebridge.pubsub.item.Item;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Strophe.js, the library of desktops, over each of its transports, with and without TLS. */
class StropheIT {

    private static final String TEAM_NODE = "/finesse/api/Team/5000/Users";

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
        boolean tls = scheme.equals("https") || scheme.equals("wss");
        int port = tls
                ? running.notificationPorts().https()
                : running.notificationPorts().http();
        return scheme + "://127.0.0.1:" + port + (scheme.startsWith("ws") ? "/ws/" : "/http-bind/");
    }

    @ParameterizedTest
    @CsvSource({"bosh,http", "bosh,https", "websocket,ws", "websocket,wss"})
    void receivesTheUpdateOfItsOwnNodeWithoutSubscribing(String transport, String scheme) throws Exception {
        try (NodeClient client = NodeClient.strophe(transport, url(scheme), "2001@fin1.ucce.local/desktop", "2001")
                .awaitConnected()) {
            assertThat(client.ask("ping").path("result").asString()).isEqualTo("result");

            running.pubSub()
                    .publishItem(
                            "/finesse/api/User/2001",
                            new Item("<Update><requestId>6e210ca9 &amp; ü</requestId></Update>"));

            JsonNode update = client.awaitUpdate("6e210ca9");
            assertThat(update.path("node").asString()).isEqualTo("/finesse/api/User/2001");
            assertThat(update.path("to").asString()).isEqualTo("2001@fin1.ucce.local");
            assertThat(update.path("update").asString())
                    .isEqualTo("<Update><requestId>6e210ca9 &amp; ü</requestId></Update>");
            client.command("disconnect");
            client.awaitStatus("DISCONNECTED");
        }
    }

    @ParameterizedTest
    @CsvSource({"bosh,http", "websocket,ws"})
    void supervisorsMaySubscribeToTheirTeamAndAgentsMayNot(String transport, String scheme) throws Exception {
        String subscribe = "subscribe " + TEAM_NODE;
        try (NodeClient supervisor =
                        NodeClient.strophe(transport, url(scheme), "3001@fin1.ucce.local/desktop", "3001");
                NodeClient agent = NodeClient.strophe(transport, url(scheme), "2001@fin1.ucce.local/other", "2001")) {
            supervisor.awaitConnected();
            agent.awaitConnected();

            assertThat(supervisor.ask(subscribe).path("result").asString()).isEqualTo("result");
            assertThat(agent.ask(subscribe).path("condition").asString()).isEqualTo("not-allowed");
        }
    }

    @ParameterizedTest
    @CsvSource({"bosh,http", "websocket,ws"})
    void aWrongPasswordIsReportedAsSuch(String transport, String scheme) throws Exception {
        try (NodeClient client = NodeClient.strophe(transport, url(scheme), "2001@fin1.ucce.local/desktop", "wrong")) {
            client.awaitStatus("AUTHFAIL");
        }
    }

    @ParameterizedTest
    @CsvSource({"bosh,http", "websocket,ws"})
    void eventsPublishedBeforeThePresenceArriveAfterIt(String transport, String scheme) throws Exception {
        try (NodeClient client = NodeClient.strophe(
                        transport, url(scheme), "2001@fin1.ucce.local/late", "2001", "NO_PRESENCE", "1")
                .awaitConnected()) {
            running.pubSub()
                    .publishItem("/finesse/api/User/2001", new Item("<Update>early-" + transport + "</Update>"));

            client.command("presence");

            client.awaitUpdate("early-" + transport);
        }
    }
}
