package org.finessebridge.pubsub.xmpp.smack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PatientSocketTest {

    private static final byte[] REQUEST = new byte[1000];

    /** The reader begins late, as one that is busy; the writer must not be the first to tell. */
    @Test
    void theLastWordsAreReadBeforeAWriteFails() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = new PatientSocketFactory(Duration.ofSeconds(60))
                        .createSocket(server.getInetAddress(), server.getLocalPort())) {
            try (Socket accepted = server.accept()) {
                client.getOutputStream().write(REQUEST);
                accepted.getOutputStream().write("conflict".getBytes(StandardCharsets.UTF_8));
                accepted.getInputStream().readNBytes(1); // the rest is unread: a reset
            }
            CountDownLatch writing = new CountDownLatch(1);
            ByteArrayOutputStream heard = new ByteArrayOutputStream();
            Thread.ofVirtual().start(() -> {
                try {
                    writing.await();
                    client.getInputStream().transferTo(heard);
                } catch (IOException | InterruptedException e) {
                    // the reset
                }
            });
            writing.countDown();

            try {
                while (true) {
                    client.getOutputStream().write(REQUEST);
                }
            } catch (IOException broken) {
                assertThat(heard.toString(StandardCharsets.UTF_8)).isEqualTo("conflict");
            }
        }
    }
}
