package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.slf4j.LoggerFactory;

/**
 * A service to which strangers come: whatever they send, nothing happens to the client that is
 * signed in on another connection, and no failure is logged.
 */
abstract class UnharmedByStrangers {

    private final Logger watched = (Logger) LoggerFactory.getLogger("org.finessebridge.app.notification");

    static RunningNotificationService running;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private RawXmpp witness;

    @BeforeAll
    static void start() throws Exception {
        running = RunningNotificationService.start(
                "limits.unauthenticated-timeout", "2s", "limits.request-timeout", "1s");
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @BeforeEach
    void signInTheWitness() throws Exception {
        log.start();
        watched.addAppender(log);
        witness = running.witness();
    }

    @AfterEach
    void theWitnessStillReceivesEvents() throws Exception {
        running.assertUnharmed(witness);
        witness.close();
        watched.detachAppender(log);
        assertThat(log.list.stream()
                        .filter(line -> line.getThrowableProxy() != null)
                        .toList())
                .as("strangers fill the log with failures")
                .isEmpty();
    }

    static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Sends a byte now and then until the other side ends the connection. */
    static void trickle(Socket socket) throws IOException {
        socket.setSoTimeout(100);
        for (int i = 0; i < 150; i++) {
            try {
                socket.getOutputStream().write('x');
                while (socket.getInputStream().read() >= 0) {
                    // what the service says
                }
                return;
            } catch (SocketTimeoutException e) {
                // It is still open: the next byte.
            } catch (SocketException e) {
                return;
            }
        }
        throw new AssertionError("still open");
    }

    static double refusals(String reason) {
        return running.meters
                .counter("finesse.notification.refusals", "reason", reason)
                .count();
    }

    static Socket openSmallSocket() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(8000);
        socket.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), running.service.ports().http()));
        return socket;
    }

    /** Publishes more than anybody's sockets hold, until the session is closed for it. */
    static void publishUntilClosed(String resource) throws Exception {
        double before = slowReceivers();
        running.awaitPresence("available 2001@fin1.ucce.local/" + resource);
        String update = "<Update>" + "x".repeat(50_000) + "</Update>";
        boolean closed = false;
        for (int i = 0; i < 5_000 && !closed; i++) {
            running.publish("2001", update);
            closed = ("unavailable 2001@fin1.ucce.local/" + resource).equals(running.presence.poll());
        }
        if (!closed) {
            running.awaitPresence("unavailable 2001@fin1.ucce.local/" + resource);
        }
        assertThat(slowReceivers()).isEqualTo(before + 1);
    }

    private static double slowReceivers() {
        return running.meters
                .counter("finesse.notification.refusals", "reason", "slow-receiver")
                .count();
    }
}
