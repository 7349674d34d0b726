package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Strangers send bodies without an end, while a desktop's requests come in two segments, over real sockets. */
class HalfSentBodiesIT {

    private static final int STRANGERS = 66;

    private static String head(int length) {
        return "POST /http-bind/ HTTP/1.1\r\nHost: x\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static double unfinished(RunningNotificationService running) {
        return running.meters
                .counter("finesse.notification.refusals", "reason", "unfinished")
                .count();
    }

    /** From the same address as the desktop, and with a limit that no test waits for. */
    @Test
    void aDesktopIsNotClosedForThem() throws Exception {
        try (RunningNotificationService running =
                RunningNotificationService.start("admission.unfinished", "1MB", "limits.request-timeout", "1h")) {
            int port = running.service.ports().http();
            RawBosh desktop = running.bosh().signIn("2001", "desktop");
            List<HttpSocket> strangers = new ArrayList<>();
            for (int i = 0; i < STRANGERS; i++) {
                strangers.add(halfSent(port));
            }

            for (int i = 0; i < 4; i++) {
                running.publish("2001", "<Update" + i + "/>");
                try (HttpSocket connection = HttpSocket.connect(port)) {
                    desktop.rid++;
                    String body = desktop.body(desktop.rid, "", "");
                    connection.send(head(body.length()) + body.substring(0, 100));
                    double before = unfinished(running);
                    for (int j = 0; j < 20; j++) {
                        strangers.add(halfSent(port));
                    }
                    running.awaitMeter(1, () -> unfinished(running) > before ? 1 : 0);

                    assertThat(connection.send(body.substring(100)).take(false).body())
                            .contains("&lt;Update" + i + "/&gt;");
                }
            }
            for (HttpSocket stranger : strangers) {
                stranger.close();
            }
        }
    }

    private static HttpSocket halfSent(int port) throws IOException {
        return HttpSocket.connect(port).send(head(100_000) + "x".repeat(20_000));
    }
}
