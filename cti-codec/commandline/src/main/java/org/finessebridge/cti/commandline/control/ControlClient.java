package org.finessebridge.cti.commandline.control;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.finessebridge.cti.commandline.exit.CommandFailure;
import org.finessebridge.cti.commandline.exit.CtiExitCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Asks a control API. What it refuses, and where there is none, ends the command. */
public final class ControlClient implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int REFUSED = 300;

    private final URI api;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** A client of the API at an address such as {@code http://127.0.0.1:7080}. */
    public ControlClient(URI api) {
        this.api = api;
    }

    /** An object without members, for a body. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A part of a path that comes from the user. */
    public static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What is at a path. */
    public JsonNode get(String path) throws IOException, InterruptedException {
        return send("GET", path, null);
    }

    /** Posts an object. */
    public JsonNode post(String path, ObjectNode body) throws IOException, InterruptedException {
        return send("POST", path, body);
    }

    /** Puts an object. */
    public JsonNode put(String path, ObjectNode body) throws IOException, InterruptedException {
        return send("PUT", path, body);
    }

    /** Deletes what is at a path. */
    public JsonNode delete(String path) throws IOException, InterruptedException {
        return send("DELETE", path, null);
    }

    /** A stream of events that goes on until it is closed. */
    public InputStream events() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri("/control/events")).build();
        HttpResponse<InputStream> response = answer(request, HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != OK) {
            try (InputStream body = response.body()) {
                throw refusal(response.statusCode(), body.readAllBytes());
            }
        }
        return response.body();
    }

    private JsonNode send(String method, String path, @Nullable ObjectNode body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).timeout(ANSWER);
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        }
        HttpResponse<byte[]> response = answer(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() >= REFUSED) {
            throw refusal(response.statusCode(), response.body());
        }
        return response.body().length == 0 ? object() : read(response.body());
    }

    private <T> HttpResponse<T> answer(HttpRequest request, HttpResponse.BodyHandler<T> body)
            throws InterruptedException {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new CommandFailure(
                    CtiExitCode.NO_CONNECTION,
                    "no control API at %s (%s); start a simulator, or name another with --control"
                            .formatted(api, e.getMessage() == null ? "connection refused" : e.getMessage()));
        }
    }

    private URI uri(String path) {
        return URI.create(api.toString().replaceAll("/+$", "") + path);
    }

    private static CommandFailure refusal(int status, byte[] body) {
        JsonNode error = read(body).path("error");
        return new CommandFailure(
                CtiExitCode.REFUSED,
                error.isMissingNode()
                        ? "the answer is %d, and not one of a control API".formatted(status)
                        : "%s: %s"
                                .formatted(
                                        error.path("code").asString(""),
                                        error.path("message").asString("")));
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new CommandFailure(
                    CtiExitCode.REFUSED, "the answer is no JSON: there is something else than a control API");
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
