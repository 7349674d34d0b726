package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.finessebridge.fixture.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator reads in the files, and that debug logging ends with the product's run. */
class NotificationLogLinesIT {

    @TempDir
    private Path data;

    private String log(String name) {
        return NotificationLog.read(data, name);
    }

    @Test
    void whatBecomesOfASessionAndOfAnEventWithoutOneIsInTheFiles() {
        try (RunningServer server = RunningServer.start("--finesse.data-dir=" + data)) {
            assertThat(NotificationLog.setLevel(server, "\"DEBUG\"").statusCode())
                    .isEqualTo(204);
            try (Desktop agent = openDesktop(server)) {
                assertThat(agent).isNotNull();
            }
            Waiting.until(
                    "the end of the session",
                    () -> log("info.log")
                            .contains(" A session is being closed for 2001@" + RunningServer.DOMAIN + "/"));

            server.rest("2001").login("2001", "2001", "in");

            Waiting.until(
                    "an event without a session",
                    () -> log("debug.log")
                            .contains(" Unable to route packet. No session is available so store offline. <message"));
        }
    }

    @Test
    void debugIsOffAgainAfterARestartAndTheEndIsLogged() {
        try (RunningServer first = RunningServer.start("--finesse.data-dir=" + data)) {
            assertThat(NotificationLog.setLevel(first, "\"DEBUG\"").statusCode())
                    .isEqualTo(204);
            assertThat(NotificationLog.level(first).body()).contains("\"effectiveLevel\":\"DEBUG\"");
            try (Desktop agent = openDesktop(first)) {
                assertThat(agent).isNotNull();
            }
            Waiting.until("the exchange", () -> log("debug.log").contains("HTTP RECV("));
        }
        assertThat(log("info.log").lines().toList())
                .filteredOn(line -> line.endsWith(" Openfire stopped"))
                .hasSize(1);
        String before = log("debug.log");

        try (RunningServer second = RunningServer.start("--finesse.data-dir=" + data)) {
            assertThat(NotificationLog.level(second).body()).contains("\"effectiveLevel\":\"INFO\"");
            try (Desktop agent = openDesktop(second)) {
                assertThat(agent).isNotNull();
            }
            Waiting.until(
                    "the second session", () -> log("info.log").split("A session is being closed for", -1).length > 2);
        }

        assertThat(log("debug.log")).isEqualTo(before);
    }

    private static Desktop openDesktop(RunningServer server) {
        try {
            return SmackDesktop.overBosh(server, "2001");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
