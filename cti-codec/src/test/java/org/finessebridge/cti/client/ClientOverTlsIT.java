package org.finessebridge.cti.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.handler.ssl.SslContext;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.session.SystemEvent;
import org.finessebridge.cti.simulator.CtiServerSimulator;
import org.finessebridge.cti.simulator.SimulatorSettings;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions over TLS, and the one line that tells why there is none. */
class ClientOverTlsIT {

    private static final String LOOPBACK = "127.0.0.1";

    private final List<AutoCloseable> open = new ArrayList<>();
    private final RecordingListener listener = new RecordingListener();

    @TempDir
    private Path directory = Path.of("");

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable closeable : open.reversed()) {
            closeable.close();
        }
    }

    @Test
    void trustsACertificateInPem() throws Exception {
        TestCertificate server = TestCertificate.of(TestCertificate.address(LOOPBACK));
        start(server.server(), trusting(server.certificatePem(directory), Secret.NONE));

        listener.next(CtiSessionOpened.class);
        listener.next(SystemEvent.class);
    }

    @Test
    void trustsACertificateInPkcs12() throws Exception {
        TestCertificate server = TestCertificate.of(TestCertificate.address(LOOPBACK));
        start(server.server(), trusting(server.trustPkcs12(directory), TestCertificate.PASSWORD));

        listener.next(CtiSessionOpened.class);
    }

    @Test
    void showsItsOwnCertificateFromPem() throws Exception {
        TestCertificate server = TestCertificate.of(TestCertificate.address(LOOPBACK));
        TestCertificate client = TestCertificate.of(TestCertificate.host("client"));
        start(
                server.serverFor(client),
                new CtiTlsSettings(
                        server.certificatePem(directory), Secret.NONE, client.keyPem(directory), Secret.NONE, true));

        listener.next(CtiSessionOpened.class);
    }

    @Test
    void showsItsOwnCertificateFromPkcs12() throws Exception {
        TestCertificate server = TestCertificate.of(TestCertificate.address(LOOPBACK));
        TestCertificate client = TestCertificate.of(TestCertificate.host("client"));
        start(
                server.serverFor(client),
                new CtiTlsSettings(
                        server.certificatePem(directory),
                        Secret.NONE,
                        client.keyPkcs12(directory),
                        TestCertificate.PASSWORD,
                        true));

        listener.next(CtiSessionOpened.class);
    }

    @Test
    void doesNotTalkToAServerThatItDoesNotTrust() throws Exception {
        TestCertificate server = TestCertificate.of(TestCertificate.address(LOOPBACK));
        start(server.server(), CtiTlsSettings.ofJdk());

        assertThat(failure())
                .startsWith("TLS handshake failed: the server's certificate is not trusted")
                .contains("trust store");
    }

    @Test
    void doesNotTalkToAServerOfAnotherName() throws Exception {
        TestCertificate server = TestCertificate.of(TestCertificate.host("cti-b.example.com"));
        Path pem = server.certificatePem(directory);
        start(server.server(), trusting(pem, Secret.NONE));

        assertThat(failure()).startsWith("TLS handshake failed: the server's certificate is not one of " + LOOPBACK);
    }

    @Test
    void talksToAServerOfAnotherNameWhereNamesAreNotVerified() throws Exception {
        TestCertificate server = TestCertificate.of(TestCertificate.host("cti-b.example.com"));
        start(
                server.server(),
                new CtiTlsSettings(server.certificatePem(directory), Secret.NONE, null, Secret.NONE, false));

        listener.next(CtiSessionOpened.class);
    }

    @Test
    void saysThatACtiServerDoesNotSpeakTls() throws Exception {
        CtiServerSimulator plain = CtiServerSimulator.start(
                SimulatorSettings.onLoopback(0), ContactCentre.builder().build());
        open.add(plain);
        client(new CtiEndpoint(LOOPBACK, plain.port()), CtiTlsSettings.ofJdk());

        assertThat(failure())
                .startsWith("TLS handshake failed: the server closed the connection")
                .contains("TLS at this port");
    }

    @Test
    void saysThatWhateverListensDoesNotSpeakTls() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket client = other.accept()) {
                    client.getOutputStream().write("SSH-2.0-x\r\n".getBytes(US_ASCII));
                    client.getInputStream().transferTo(OutputStream.nullOutputStream());
                } catch (IOException e) {
                    listener.outcome(new CtiOutcome.SessionLost<>(e.toString()));
                }
            });
            client(new CtiEndpoint(LOOPBACK, other.getLocalPort()), CtiTlsSettings.ofJdk());

            assertThat(failure())
                    .isEqualTo("TLS handshake failed: the server does not speak TLS at this port;"
                            + " correct the port, or switch TLS off");
        }
    }

    @Test
    void saysWhichFileCannotBeUsed() throws Exception {
        Path garbage = Files.writeString(directory.resolve("garbage.p12"), "no key store");
        assertThatThrownBy(() -> TlsContexts.of(trusting(garbage, TestCertificate.PASSWORD)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TLS trust store " + garbage)
                .hasMessageNotContaining(TestCertificate.PASSWORD.value());
        assertThatThrownBy(() -> TlsContexts.of(
                        new CtiTlsSettings(null, Secret.NONE, directory.resolve("missing.pem"), Secret.NONE, true)))
                .hasMessageContaining("key store")
                .hasMessageContaining("does not exist");
        TestCertificate certificate = TestCertificate.of(TestCertificate.host("x"));
        assertThatThrownBy(() -> TlsContexts.of(trusting(certificate.trustPkcs12(directory), new Secret("wrong"))))
                .hasMessageContaining("cannot be used");
    }

    private static CtiTlsSettings trusting(Path store, Secret password) {
        return new CtiTlsSettings(store, password, null, Secret.NONE, true);
    }

    private void start(SslContext tls, CtiTlsSettings settings) throws Exception {
        CtiServerSimulator simulator = CtiServerSimulator.start(
                SimulatorSettings.onLoopback(0).withTls(tls),
                ContactCentre.builder().build());
        open.add(simulator);
        client(new CtiEndpoint(LOOPBACK, simulator.port()), settings);
    }

    private void client(CtiEndpoint endpoint, @Nullable CtiTlsSettings tls) {
        CtiClient client = CtiClient.create(
                CtiClientSettings.builder()
                        .sides(endpoint)
                        .connectTimeout(Duration.ofSeconds(5))
                        .reconnectMin(Duration.ofMillis(50))
                        .tls(tls)
                        .build(),
                listener);
        open.add(client);
        client.start();
    }

    private String failure() throws InterruptedException {
        while (true) {
            CtiStateChange change = listener.changes().poll(60, TimeUnit.SECONDS);
            assertThat(change).as("a failure").isNotNull();
            if (Objects.requireNonNull(change).to() == CtiClientState.BACKING_OFF) {
                return change.reason();
            }
        }
    }
}
