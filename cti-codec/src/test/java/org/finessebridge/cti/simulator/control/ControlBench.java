package org.finessebridge.cti.simulator.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.finessebridge.cti.client.CtiClient;
import org.finessebridge.cti.client.CtiClientListener;
import org.finessebridge.cti.client.CtiClientSettings;
import org.finessebridge.cti.client.CtiEndpoint;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.client.CtiSessionLost;
import org.finessebridge.cti.client.CtiSessionOpened;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.simulator.CtiServerSimulator;
import org.finessebridge.cti.simulator.SimulatorSettings;
import org.finessebridge.cti.simulator.centre.ContactCentreFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo's simulator with its control API, a program that uses it, and a CTI client. */
final class ControlBench implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final String CALLER = "4085550199";

    private static final long PATIENCE_SECONDS = 60;

    final CtiServerSimulator simulator;
    final SimulatorControl control;
    private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();
    private @Nullable CtiClient client;

    /** An answer: its status, and its body where it has one. */
    record Answer(int status, JsonNode body, String location) {

        String code() {
            return body.path("error").path("code").asString("");
        }

        String message() {
            return body.path("error").path("message").asString("");
        }
    }

    private ControlBench(CtiServerSimulator simulator, @Nullable ScenarioRuns scenarios) throws IOException {
        this.simulator = simulator;
        this.control = SimulatorControl.start(ControlSettings.onLoopback(0), simulator, scenarios);
    }

    static ControlBench start() throws IOException {
        return start(null);
    }

    static ControlBench start(@Nullable ScenarioRuns scenarios) throws IOException {
        return new ControlBench(
                CtiServerSimulator.start(SimulatorSettings.onLoopback(0), ContactCentreFile.demo()), scenarios);
    }

    /** A CTI client that hears all events. */
    ControlBench withClient() throws InterruptedException {
        client = CtiClient.create(
                CtiClientSettings.builder()
                        .sides(new CtiEndpoint("127.0.0.1", simulator.port()))
                        .requestTimeout(Duration.ofSeconds(2))
                        .reconnectMin(Duration.ofMillis(20))
                        .reconnectMax(Duration.ofMillis(200))
                        .build(),
                new CtiClientListener() {
                    @Override
                    public void onEvent(CtiEvent event) {
                        told.add(event);
                    }

                    @Override
                    public void onSessionOpened(CtiSessionOpened opened) {
                        told.add(opened);
                    }

                    @Override
                    public void onSessionLost(CtiSessionLost lost) {
                        told.add(lost);
                    }
                });
        client.start();
        heard(CtiSessionOpened.class);
        return this;
    }

    /** The next thing of a type that the CTI client hears. */
    <T> T heard(Class<T> type) throws InterruptedException {
        while (true) {
            Object next =
                    Objects.requireNonNull(told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), () -> "no " + type.getName());
            if (type.isInstance(next)) {
                return type.cast(next);
            }
        }
    }

    /** What becomes of a request of the CTI client. */
    <C extends CtiConfirmation> CtiOutcome<C> outcome(CtiRequest<C> request) throws InterruptedException {
        BlockingQueue<CtiOutcome<C>> outcome = new LinkedBlockingQueue<>();
        Objects.requireNonNull(client).send(request, outcome::add);
        return Objects.requireNonNull(outcome.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    Answer get(String path) throws Exception {
        return send("GET", path, null);
    }

    Answer post(String path, String body) throws Exception {
        return send("POST", path, body);
    }

    Answer put(String path, String body) throws Exception {
        return send("PUT", path, body);
    }

    Answer delete(String path) throws Exception {
        return send("DELETE", path, null);
    }

    Answer send(String method, String path, @Nullable String body) throws Exception {
        return send(method, path, "application/json", body);
    }

    Answer send(String method, String path, String contentType, @Nullable String body) throws Exception {
        HttpURLConnection connection = connection(path);
        connection.setRequestMethod(method);
        if (body != null) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", contentType);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            connection.setFixedLengthStreamingMode(bytes.length);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(bytes);
            }
        }
        int status = connection.getResponseCode();
        try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            byte[] answer = in == null ? new byte[0] : in.readAllBytes();
            String location = connection.getHeaderField("Location");
            return new Answer(
                    status,
                    JSON.readTree(answer.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : answer),
                    location == null ? "" : location);
        }
    }

    HttpURLConnection connection(String path) throws Exception {
        return (HttpURLConnection)
                URI.create("http://127.0.0.1:" + control.port() + path).toURL().openConnection();
    }

    /** The id of a call from outside that has just begun. */
    long call(String to) throws Exception {
        return post("/control/calls", "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(CALLER, to))
                .body()
                .get("id")
                .asLong();
    }

    @Override
    public void close() {
        CtiClient connected = client;
        if (connected != null) {
            connected.close();
        }
        control.close();
        simulator.close();
    }
}
