package org.finessebridge.app.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/** The log of the Notification Service, as an operator reads and switches it. */
final class NotificationLog {

    static final String LOGGER = "org.finessebridge.app.notification";

    private NotificationLog() {}

    /** One of its files; empty if it is not there yet. */
    static String read(Path data, String name) {
        Path file = data.resolve("logs/notification").resolve(name);
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks for its level. */
    static HttpResponse<String> level(RunningServer server) {
        return FinesseHttp.send(request(server, LOGGER).build());
    }

    /**
     * Asks for another level.
     *
     * @param level JSON
     * @param headers names and values in turn
     */
    static HttpResponse<String> setLevel(RunningServer server, String level, String... headers) {
        return setLevelOf(server, LOGGER, level, headers);
    }

    /** The same for another logger. */
    static HttpResponse<String> setLevelOf(RunningServer server, String logger, String level, String... headers) {
        HttpRequest.Builder request = request(server, logger)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"configuredLevel\":" + level + "}"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return FinesseHttp.send(request.build());
    }

    private static HttpRequest.Builder request(RunningServer server, String logger) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.restPort() + "/actuator/loggers/" + logger));
    }
}
