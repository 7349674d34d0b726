package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.finessebridge.fixture.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code app/bin/finesse-notification-service}, and who else may stop the service. */
class NotificationServiceSwitchIT {

    private static final Path SCRIPT =
            Path.of("bin/finesse-notification-service").toAbsolutePath();

    private static RunningServer server;

    private record Ended(int exitCode, String output) {}

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Ended script(String action) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("sh", SCRIPT.toString(), action).redirectErrorStream(true);
        builder.environment().put("FINESSE_URL", "https://localhost:" + server.restTlsPort());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        return new Ended(process.exitValue(), output);
    }

    private static HttpResponse<String> post(String type, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.restPort() + "/actuator/notificationservice"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return FinesseHttp.send(request.build());
    }

    @Test
    void theScriptStopsAndStartsIt() throws Exception {
        assertThat(script("status")).isEqualTo(new Ended(0, "running\n"));
        assertThat(script("stop")).satisfies(stopped -> {
            assertThat(stopped.exitCode()).isZero();
            assertThat(stopped.output()).contains("OUT_OF_SERVICE");
        });
        assertThat(script("stop").exitCode()).as("it is stopped already").isZero();
        assertThat(script("status")).isEqualTo(new Ended(0, "stopped\n"));
        assertThat(script("start").exitCode()).isZero();
        assertThat(script("restart").exitCode()).isZero();
        assertThat(script("status")).isEqualTo(new Ended(0, "running\n"));
        assertThat(script("").exitCode()).isEqualTo(2);
    }

    @Test
    void aPortThatIsTakenMeanwhileIsToldAndTriedAgain() throws Exception {
        int port = server.notificationPorts().tcp();
        assertThat(script("stop").exitCode()).isZero();
        try (ServerSocket taken = taken(port)) {
            Ended refused = script("start");

            assertThat(taken.isBound()).isTrue();
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.output()).contains("a port of the service is taken");
            assertThat(script("status").output()).isEqualTo("stopped\n");
        }
        assertThat(script("start").exitCode()).isZero();
        assertThat(server.notificationPorts().tcp()).isEqualTo(port);
    }

    private static ServerSocket taken(int port) throws IOException {
        return new ServerSocket(port);
    }

    @Test
    void nobodyElseMay() {
        for (String trace : List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via")) {
            assertThat(post("application/json", "{\"running\":false}", trace, "1.1 proxy")
                            .statusCode())
                    .as(trace)
                    .isEqualTo(403);
        }
        assertThat(post("application/json", "{\"running\":false}", "Origin", "https://evil.example")
                        .statusCode())
                .as("a page in a browser on the machine")
                .isEqualTo(403);
        assertThat(post("text/plain", "{\"running\":false}").statusCode())
                .as("a form of a page")
                .isEqualTo(415);
        assertThat(post("application/json", "{}").statusCode()).isEqualTo(400);
        assertThat(server.rest().get("/finesse/api/SystemInfo").body()).contains("IN_SERVICE");
    }
}
