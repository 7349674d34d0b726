package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.finessebridge.fixture.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator reads at {@code /actuator/metrics}. */
class NotificationMetersIT {

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** The value of a meter; -1 if there is no such meter yet. */
    private static double value(String meter) {
        HttpResponse<String> answer = FinesseHttp.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/actuator/metrics/finesse.notification.%s"
                                .formatted(server.restPort(), meter)))
                        .build());
        if (answer.statusCode() == 404) {
            return -1;
        }
        JsonNode measurements = JsonMapper.shared().readTree(answer.body()).get("measurements");
        return measurements.get(0).get("value").asDouble();
    }

    @Test
    void tellsOfSessionsByTransportAndOfWhatWasDelivered() throws Exception {
        double before = value("deliveries");
        try (Desktop agent = SmackDesktop.overBosh(server, "2001")) {
            assertThat(value("sessions?tag=transport:BOSH")).isEqualTo(1);
            new FinesseHttp(server.restPort(), "2001", "2001").login("2001", "2001", "in");
            agent.next(update -> update.source().equals("/finesse/api/User/2001"));

            Waiting.until("the delivery", () -> value("deliveries") > before);
            assertThat(value("latency")).isGreaterThan(0);
            Waiting.until("an empty queue", () -> value("queued") == 0);
        }
        Waiting.until("the end", () -> value("sessions?tag=transport:BOSH") == 0);
    }

    @Test
    void countsRefusalsByReason() throws Exception {
        try (Socket client = new Socket(
                InetAddress.getLoopbackAddress(), server.notificationPorts().tcp())) {
            client.setSoTimeout(20_000);
            client.getOutputStream()
                    .write(
                            "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' to='x' version='1.0'><iq type='get' id='1'/>"
                                    .getBytes(StandardCharsets.UTF_8));
            String words = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(words).contains("<not-authorized");
        }
        assertThat(value("refusals?tag=reason:not-authorized")).isEqualTo(1);
    }
}
