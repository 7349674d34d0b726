package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;

/** How many clients are let in, over real sockets; and what a silent one experiences. */
class AdmissionIT {

    private static RunningNotificationService start(String... settings) throws Exception {
        return RunningNotificationService.start(settings);
    }

    private static double refusals(RunningNotificationService running, String reason) {
        return running.meters
                .counter("finesse.notification.refusals", "reason", reason)
                .count();
    }

    @Test
    void aFloodOfSessionsThatNeverSignInIsBounded() throws Exception {
        try (RunningNotificationService running = start("admission.unauthenticated-per-address", "20");
                RawXmpp witness = running.witness()) {
            int created = 0;
            for (int i = 0; i < 60; i++) {
                created += running.bosh().create("wait='30'").contains(" sid=") ? 1 : 0;
            }

            assertThat(created).isEqualTo(20);
            assertThat(refusals(running, "unauthenticated")).isEqualTo(40);
            running.assertUnharmed(witness);
        }
    }

    @Test
    void stanzasThatNeverEndAreBoundedOverAllTcpClients() throws Exception {
        try (RunningNotificationService running = start("admission.unfinished", "1MB");
                RawXmpp witness = running.witness()) {
            List<RawXmpp> clients = new ArrayList<>();
            for (int i = 0; i < 120; i++) { // some 10,100 bytes each
                RawXmpp client = running.tcp().open();
                client.send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>" + "A".repeat(9_900));
                clients.add(client);
            }
            running.assertUnharmed(witness);
            int refused = 0;
            for (RawXmpp client : clients) {
                refused += isAnswered(client, "</auth>") ? 0 : 1;
                client.close();
            }

            assertThat(refusals(running, "unfinished")).isEqualTo(refused);
            // A quarter of the megabyte is for one address; how much of a client's bytes has been read when it is
            // counted
            // varies a little.
            assertThat(refused).isBetween(90, 105);
        }
    }

    private static boolean isAnswered(RawXmpp client, String xml) {
        try {
            client.send(xml).await("<failure");
            return true;
        } catch (IOException | AssertionError closed) {
            return false;
        }
    }

    @Test
    void tcpAndWebSocketClientsThatAreTooManyAreToldSo() throws Exception {
        try (RunningNotificationService running = start("admission.unauthenticated-per-address", "1")) {
            try (RawXmpp first = running.tcp().open()) {
                try (RawXmpp second = running.tcp()) {
                    String end = second.awaitEnd();
                    assertThat(end).contains("<policy-violation xmlns=").endsWith("</stream:stream>");
                }

                assertThatExceptionOfType(ExecutionException.class)
                        .isThrownBy(() -> webSocket(running))
                        .havingCause()
                        .asInstanceOf(type(WebSocketHandshakeException.class))
                        .extracting(refused -> refused.getResponse().statusCode())
                        .isEqualTo(503);
                first.send(RawXmpp.auth("2001", "2001")).await("<success");
                webSocket(running).abort();
            }
        }
    }

    private static WebSocket webSocket(RunningNotificationService running) throws Exception {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("xmpp")
                .buildAsync(
                        URI.create("ws://127.0.0.1:" + running.service.ports().http() + "/ws"),
                        new WebSocket.Listener() {})
                .get(8, TimeUnit.SECONDS);
    }

    @Test
    void sessionsOfOneUserAreBounded() throws Exception {
        try (RunningNotificationService running = start("limits.sessions-per-user", "2");
                RawXmpp first = running.tcp().signIn("2001", "a");
                RawXmpp second = running.tcp().signIn("2001", "b");
                RawXmpp third = running.tcp();
                RawXmpp other = running.tcp()) {
            third.open().send(RawXmpp.auth("2001", "2001")).await("<success");
            third.open();
            String answer = third.iq(bind("c"));
            assertThat(answer).contains("<resource-constraint xmlns=");
            other.signIn("2002", "a");

            second.send("</stream:stream>").awaitEnd();
            running.awaitPresence("unavailable 2001@fin1.ucce.local/b");

            assertThat(third.iq(bind("c"))).contains("/c</jid>");
            running.publish("2001", "<Update/>");
            first.await("&lt;Update/&gt;");
        }
    }

    private static String bind(String resource) {
        return """
                <iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>\
                <resource>%s</resource></bind></iq>""".formatted(resource);
    }

    @Test
    void connectionsOfOneAddressAreBounded() throws Exception {
        try (RunningNotificationService running = start("admission.connections-per-address", "3")) {
            List<RawXmpp> open = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                open.add(running.tcp().open());
            }
            try (RawXmpp fourth = running.tcp()) {
                assertThat(fourth.awaitEnd()).isEmpty();
            }
            assertThat(refusals(running, "connections")).isEqualTo(1);
            for (RawXmpp client : open) {
                client.close();
            }
        }
    }

    @Spec(document = "RFC 6120", section = "4.6")
    @Test
    void aSilentTcpClientIsAskedAndClosedWhenItDoesNotAnswer() throws Exception {
        try (RunningNotificationService running = start("keep-alive.silence", "300ms", "keep-alive.answer", "300ms");
                RawXmpp client = running.tcp()) {
            client.signIn("2001", "desktop");
            String ping = client.await("<ping xmlns=\"urn:xmpp:ping\"/></iq>");
            assertThat(ping).contains("from=\"fin1.ucce.local\"");
            client.send("<iq type='result' id='x'/>");
            client.await("<ping xmlns=\"urn:xmpp:ping\"/></iq>");

            assertThat(client.awaitEnd()).contains("<connection-timeout xmlns=");
            running.awaitPresence("unavailable 2001@fin1.ucce.local/desktop");
        }
    }

    @Test
    void whiteSpaceKeepsASilentClientAlive() throws Exception {
        try (RunningNotificationService running = start("keep-alive.silence", "300ms", "keep-alive.answer", "300ms");
                RawXmpp client = running.tcp()) {
            client.signIn("2001", "desktop");
            for (int i = 0; i < 3; i++) {
                client.await("<ping xmlns=\"urn:xmpp:ping\"/></iq>");
                client.send(" ");
            }

            running.publish("2001", "<Update/>");
            client.await("&lt;Update/&gt;");
        }
    }

    @Test
    void metersTellOfSessionsAndDeliveries() throws Exception {
        try (RunningNotificationService running = start();
                RawXmpp client = running.tcp()) {
            client.signIn("2001", "desktop");
            running.publish("2001", "<Update/>");
            client.await("&lt;Update/&gt;");
            RawBosh bosh = running.bosh().signIn("2002", "desktop");

            assertThat(running.sessions("TCP")).isEqualTo(1);
            assertThat(running.sessions("BOSH")).isEqualTo(1);
            running.awaitMeter(
                    1,
                    () -> running.meters
                            .counter("finesse.notification.deliveries")
                            .count());
            assertThat(running.meters.timer("finesse.notification.latency").count())
                    .isEqualTo(1);
            running.awaitMeter(
                    0,
                    () -> running.meters
                            .get("finesse.notification.queued")
                            .gauge()
                            .value());

            RawBosh.text(bosh.next("type='terminate'", ""));
            assertThat(running.sessions("BOSH")).isEqualTo(0);
        }
    }
}
