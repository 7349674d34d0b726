package org.finessebridge.scenario.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The simulator's control API: callers and faults. */
public final class ControlApi implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ProductAddress product;
    private final HttpClient http;

    /** Connects when the first request is sent. */
    public ControlApi(ProductAddress product) {
        this.product = product;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(product.patience())
                .build();
    }

    /** The path of a number outside, of digits, {@code +}, {@code *} and {@code #}. */
    public static String externalNumber(String number) {
        return "/external-numbers/" + URLEncoder.encode(number, StandardCharsets.UTF_8);
    }

    /**
     * Reads.
     *
     * @param path below {@code /control}
     * @throws IOException where there is no answer, or a refusal; the message says which
     */
    public JsonNode get(String path) throws IOException, InterruptedException {
        return send("GET", path, null);
    }

    /** Makes something, or has something done; as {@link #get}. */
    public JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send("POST", path, body);
    }

    /** Sets something; as {@link #get}. */
    public JsonNode put(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send("PUT", path, body);
    }

    /** Takes something back; as {@link #get}. */
    public JsonNode delete(String path) throws IOException, InterruptedException {
        return send("DELETE", path, null);
    }

    private JsonNode send(String method, String path, @Nullable Map<String, ?> body)
            throws IOException, InterruptedException {
        String base = product.control().toString().replaceAll("/$", "");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + "/control" + path)).timeout(product.patience());
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            JsonNode read = answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
            if (answer.statusCode() >= 300) {
                throw new IOException("%s /control%s was answered with %d: %s"
                        .formatted(method, path, answer.statusCode(), message(read)));
            }
            return read;
        } catch (ConnectException e) {
            throw new IOException(
                    "the control API does not answer at %s; does the product run with its simulator?".formatted(base),
                    e);
        } catch (JacksonException e) {
            throw new IOException("%s /control%s was not answered with JSON".formatted(method, path), e);
        }
    }

    private static String message(JsonNode answer) {
        JsonNode error = answer.path("error");
        return error.path("code").asString("") + " " + error.path("message").asString("");
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
