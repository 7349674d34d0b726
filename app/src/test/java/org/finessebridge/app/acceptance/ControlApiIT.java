package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.finessebridge.fixture.Waiting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The simulator's control API in the product: a tester is the caller, and an agent handles the call. */
class ControlApiIT {

    private static final String AGENT = "2001";
    private static final String DIALOGS = "/finesse/api/User/" + AGENT + "/Dialogs";

    @SuppressWarnings("NullAway.Init") // started before each test
    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void placesACallThatAnAgentAnswersByRest() {
        FinesseHttp agent = server.rest(AGENT);
        agent.login(AGENT, "2001", "login");
        Waiting.until("signed in", () -> user(agent).contains("<state>NOT_READY</state>"));
        agent.changeState(AGENT, "READY", "ready");
        Waiting.until("ready", () -> user(agent).contains("<state>READY</state>"));

        HttpResponse<String> placed = control(
                "POST",
                "/control/calls",
                "{\"from\":\"4085550199\",\"to\":\"7000\",\"variables\":{\"callVariable2\":\"Gold\"}}");
        assertThat(placed.statusCode()).isEqualTo(201);
        String id = found(placed.body(), "\"id\":(\\d+)");
        assertThat(placed.headers().firstValue("Location")).hasValue("/control/calls/" + id);
        Waiting.until("it rings", () -> dialogs(agent).contains("<id>" + id + "</id>"));
        assertThat(dialogs(agent)).contains("<fromAddress>4085550199</fromAddress>", "<value>Gold</value>");

        agent.put(
                "/finesse/api/Dialog/" + id,
                "<Dialog><requestedAction>ANSWER</requestedAction><targetMediaAddress>2001</targetMediaAddress></Dialog>",
                "answer");
        Waiting.until("they talk", () -> dialogs(agent).contains("<state>ACTIVE</state>"));
        assertThat(control("GET", "/control/calls/" + id, null).body())
                .contains("{\"device\":\"2001\",\"agent\":\"2001\",\"state\":\"CONNECT\",\"outside\":false}");

        assertThat(control("POST", "/control/calls/" + id + "/hang-up", "{}").statusCode())
                .isEqualTo(200);
        Waiting.until("the call is over", () -> !dialogs(agent).contains("<Dialog>"));
    }

    /** The bridge is out of service while its server's peripheral is offline. */
    @Test
    void putsThePeripheralOffline() {
        control("PUT", "/control/peripheral", "{\"online\":false}");
        Waiting.until("out of service", () -> systemInfo().contains("OUT_OF_SERVICE"));
        control("PUT", "/control/peripheral", "{\"online\":true}");
        Waiting.until(
                "in service",
                () -> systemInfo().contains("IN_SERVICE") && !systemInfo().contains("OUT_OF_SERVICE"));
    }

    private static String systemInfo() {
        return server.rest().get("/finesse/api/SystemInfo").body();
    }

    private static String user(FinesseHttp agent) {
        return agent.get("/finesse/api/User/" + AGENT).body();
    }

    private static String dialogs(FinesseHttp agent) {
        return agent.get(DIALOGS).body();
    }

    private static HttpResponse<String> control(String method, String path, @Nullable String json) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.controlPort() + path));
        if (json == null) {
            return FinesseHttp.send(
                    request.method(method, HttpRequest.BodyPublishers.noBody()).build());
        }
        return FinesseHttp.send(request.header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
