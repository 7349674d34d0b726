package org.finessebridge.app.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.finessebridge.fixture.Waiting;
import org.jspecify.annotations.Nullable;

/** A client of REST: the JDK's HTTP client with Basic credentials on every request. */
final class FinesseHttp {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Waiting.PATIENCE)
            .build();

    private final int port;
    private final @Nullable String authorization;

    FinesseHttp(int port, @Nullable String user, @Nullable String password) {
        this.port = port;
        this.authorization = user == null
                ? null
                : "Basic "
                        + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    HttpResponse<String> put(String path, String body, @Nullable String requestId) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/xml").PUT(BodyPublishers.ofString(body));
        if (requestId != null) {
            request.header("requestId", requestId);
        }
        return send(request.build());
    }

    HttpResponse<String> post(String path, String body, String requestId) {
        return send(request(path)
                .header("Content-Type", "application/xml")
                .header("requestId", requestId)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Signs a user in. */
    HttpResponse<String> login(String user, String extension, String requestId) {
        return put(
                "/finesse/api/User/" + user,
                "<User><state>LOGIN</state><extension>" + extension + "</extension></User>",
                requestId);
    }

    /** Asks for another state. */
    HttpResponse<String> changeState(String user, String state, String requestId) {
        return put("/finesse/api/User/" + user, "<User><state>" + state + "</state></User>", requestId);
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Waiting.PATIENCE);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return request;
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
