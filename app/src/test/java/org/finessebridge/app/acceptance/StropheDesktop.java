package org.finessebridge.app.acceptance;

import tools.jackson.databind.JsonNode;

/** Strophe.js under Node: the library of the vendor's sample pages. */
final class StropheDesktop extends Desktop {

    private final NodeClient client;

    private StropheDesktop(NodeClient client) throws Exception {
        this.client = client.awaitConnected();
    }

    /** Over BOSH at {@code /http-bind}, without the slash. */
    static StropheDesktop overBosh(RunningServer server, String user) throws Exception {
        return start("bosh", "http://localhost:%d/http-bind", server, user);
    }

    /** Over WebSocket at {@code /ws/}. */
    static StropheDesktop overWebSocket(RunningServer server, String user) throws Exception {
        return start("websocket", "ws://localhost:%d/ws/", server, user);
    }

    /** Over WebSocket at {@code /ws} of the REST port. */
    static StropheDesktop overRestPort(RunningServer server, String user) throws Exception {
        return start("websocket", "ws://localhost:%d/ws", server.restPort(), user);
    }

    private static StropheDesktop start(String transport, String url, RunningServer server, String user)
            throws Exception {
        return start(transport, url, server.notificationPorts().http(), user);
    }

    private static StropheDesktop start(String transport, String url, int port, String user) throws Exception {
        return new StropheDesktop(NodeClient.strophe(
                transport, url.formatted(port), user + "@" + RunningServer.DOMAIN + "/desktop", user));
    }

    @Override
    ReceivedUpdate next() {
        try {
            JsonNode update =
                    client.await(line -> line.path("type").asString("").equals("update")
                            && !line.path("delayed").asBoolean());
            return new ReceivedUpdate(
                    update.get("node").asString(), update.get("update").asString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    void subscribe(String node) throws Exception {
        JsonNode answer = client.ask("subscribe " + node);
        if (!answer.toString().contains("result")) {
            throw new AssertionError("refused: " + answer);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
