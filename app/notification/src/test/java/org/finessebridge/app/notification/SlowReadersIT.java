package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What users may leave unread, in all their sessions and on all their connections, over real sockets. */
class SlowReadersIT {

    private static final String LARGE = "<Update>" + "x".repeat(50_000) + "</Update>";

    private static double ended(RunningNotificationService running) {
        return running.meters
                .counter("finesse.notification.refusals", "reason", "output")
                .count();
    }

    @Test
    void aUserWhoseSessionsReadTooSlowlyLosesTheSlowest() throws Exception {
        try (RunningNotificationService running = RunningNotificationService.start("admission.output-per-user", "1MB");
                RawXmpp witness = running.witness()) {
            RawBosh slow = running.bosh().signIn("2001", "slow");
            for (int i = 0; i < 10; i++) {
                running.publish("2001", LARGE);
            }
            RawBosh other = running.bosh().signIn("2001", "other");
            for (int i = 0; i < 8; i++) {
                running.publish("2001", LARGE);
            }

            running.awaitMeter(1, () -> ended(running));
            assertThat(RawBosh.text(slow.poll())).contains("condition='policy-violation'");
            assertThat(RawBosh.text(other.poll())).contains("&lt;Update&gt;");
            running.assertUnharmed(witness);
        }
    }

    /** Each poll comes by a connection of its own, on which nobody reads the answer. */
    @Test
    void answersThatNobodyTakesAreBoundedOverAllConnectionsOfAUser() throws Exception {
        try (RunningNotificationService running = RunningNotificationService.start(
                        "admission.output-per-user", "4MB", "limits.queued-bytes", "16MB");
                RawXmpp witness = running.witness()) {
            RawBosh session = running.bosh().signIn("2001", "slow");
            List<Socket> unread = new ArrayList<>();
            for (int i = 0; i < 8 && ended(running) == 0; i++) {
                for (int j = 0; j < 60; j++) {
                    running.publish("2001", LARGE);
                }
                unread.add(pollWithoutReading(running, session));
            }

            assertThat(ended(running)).isPositive();
            running.assertUnharmed(witness);
            for (Socket socket : unread) {
                socket.close();
            }
        }
    }

    private static Socket pollWithoutReading(RunningNotificationService running, RawBosh session) throws Exception {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(20_000);
        socket.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), running.service.ports().http()));
        session.rid++;
        String body = session.body(session.rid, "", "");
        socket.getOutputStream()
                .write(("POST /http-bind/ HTTP/1.1\r\nHost: x\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                        .getBytes(StandardCharsets.US_ASCII));
        InputStream in = socket.getInputStream();
        assertThat(in.readNBytes(15)).asString(StandardCharsets.US_ASCII).isEqualTo("HTTP/1.1 200 OK");
        return socket;
    }
}
