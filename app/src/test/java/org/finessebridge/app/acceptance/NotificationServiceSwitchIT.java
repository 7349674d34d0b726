package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.finessebridge.fixture.Waiting;
import org.jspecify.annotations.Nullable;
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
        return post(server, type, body, headers);
    }

    private static HttpResponse<String> post(RunningServer to, String type, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + to.restPort() + "/actuator/notificationservice"))
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

    private static WebSocket webSocketOfRestPort(RunningServer to, CompletableFuture<Integer> closed) {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("xmpp")
                .buildAsync(URI.create("ws://localhost:" + to.restPort() + "/ws"), new WebSocket.Listener() {
                    @Override
                    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
                        closed.complete(status);
                        return null;
                    }

                    @Override
                    public void onError(WebSocket socket, Throwable failure) {
                        closed.completeExceptionally(failure);
                    }
                })
                .join();
    }

    /** With no more places than clients: one that a stop does not give back is missed in the next round. */
    @Test
    void itClosesTheWebSocketsOfTheRestPortAndGivesThePlacesBack() throws Exception {
        try (RunningServer own = RunningServer.start("--finesse.notification.admission.sessions-per-address=2")) {
            for (int round = 0; round < 3; round++) {
                CompletableFuture<Integer> closed = new CompletableFuture<>();
                WebSocket socket = webSocketOfRestPort(own, closed);
                socket.sendText("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>", true)
                        .join();
                try (SmackDesktop desktop = SmackDesktop.overTcp(own, "2001")) {
                    assertThat(post(own, "application/json", "{\"running\":false}")
                                    .statusCode())
                            .isEqualTo(200);
                    assertThat(closed.get(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                            .isEqualTo(WebSocket.NORMAL_CLOSURE);
                    assertThat(post(own, "application/json", "{\"running\":true}")
                                    .statusCode())
                            .isEqualTo(200);
                    assertThat(desktop.drain()).isNotNull();
                }
            }
        }
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
        assertThat(post("application/json", "{\"running\":false" + " ".repeat(2_000) + "}")
                        .statusCode())
                .as("an order that is no order")
                .isEqualTo(403);
        assertThat(post("text/plain", "{\"running\":false}").statusCode())
                .as("a form of a page")
                .isEqualTo(415);
        assertThat(post("application/json", "{}").statusCode()).isEqualTo(400);
        assertThat(server.rest().get("/finesse/api/SystemInfo").body()).contains("IN_SERVICE");
    }
}
