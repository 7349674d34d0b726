package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What clients experience while the heap is nearly full, over real sockets. */
class ShortMemoryIT {

    @Test
    void whoIsInGoesOnByNewConnectionsAndNobodyElseComesIn() throws Exception {
        try (RunningNotificationService running = RunningNotificationService.start();
                RawXmpp witness = running.witness()) {
            int port = running.service.ports().http();
            RawBosh desktop = running.bosh().signIn("2001", "desktop");
            running.memoryIsShort.set(true);

            for (int i = 0; i < 5; i++) {
                running.publish("2001", "<Update" + i + "/>");
                try (HttpSocket connection = HttpSocket.connect(port)) {
                    desktop.rid++;
                    assertThat(connection
                                    .post(desktop.body(desktop.rid, "", ""))
                                    .body())
                            .contains("&lt;Update" + i + "/&gt;");
                }
            }
            running.assertUnharmed(witness);

            assertThat(running.bosh().create("wait='30'")).contains("condition='policy-violation'");
            try (RawXmpp tcp = running.tcp()) {
                assertThat(tcp.awaitEnd()).contains("<policy-violation");
            }
            assertThatThrownBy(running::webSocket).rootCause().hasMessageContaining("503");
            assertThat(running.meters
                            .counter("finesse.notification.refusals", "reason", "memory")
                            .count())
                    .isEqualTo(3);

            running.memoryIsShort.set(false);
            running.bosh().signIn("2002", "later");
        }
    }

    @Test
    void aStrangerSendsNoMoreThanItTakesToNameASession() throws Exception {
        try (RunningNotificationService running = RunningNotificationService.start()) {
            running.memoryIsShort.set(true);
            try (HttpSocket stranger =
                    HttpSocket.connect(running.service.ports().http())) {
                stranger.send("POST /http-bind/ HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n");
                stranger.send("x".repeat(20_000));

                assertThat(stranger.untilClosed()).isEmpty();
            }
        }
    }
}
