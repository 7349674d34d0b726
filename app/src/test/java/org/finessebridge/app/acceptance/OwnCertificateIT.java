package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** An operator's own certificate takes the place of the self-signed one, at every TLS port. */
class OwnCertificateIT {

    /** Its certificate serves as somebody's own at other servers. */
    private static RunningServer other;

    @BeforeAll
    static void start() {
        other = RunningServer.start("--finesse.fqdn=other.example.com");
    }

    @AfterAll
    static void stop() {
        other.close();
    }

    private static Path file(String name) {
        return other.data().resolve("tls").resolve(name);
    }

    @Test
    void asPem() throws Exception {
        try (RunningServer server = RunningServer.start(
                "--finesse.tls.certificate=" + file("certificate.pem"),
                "--finesse.tls.private-key=" + file("private-key.pem"))) {
            assertShowsOthersCertificate(server);
            assertThat(answerTo(server, "fin1.ucce.local:8445"))
                    .contains("\r\nStrict-Transport-Security: max-age=31536000\r\n");
            assertThat(answerTo(server, "localhost:8445")).doesNotContain("Strict-Transport");
        }
    }

    /** HSTS goes for a whole host, on all its ports. */
    private static String answerTo(RunningServer server, String host) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, other.trust().getTrustManagers(), null);
        try (SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", server.restTlsPort())) {
            socket.getOutputStream()
                    .write(RawRequests.get("/finesse/api/SystemInfo")
                            .replace("Host: a", "Host: " + host)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void asPkcs12() throws Exception {
        KeyStore pem = new PemSslStoreBundle(
                        PemSslStoreDetails.forCertificate(
                                        file("certificate.pem").toUri().toString())
                                .withPrivateKey(file("private-key.pem").toUri().toString()),
                        null)
                .getKeyStore();
        assertThat(pem).isNotNull();
        KeyStore pkcs12 = KeyStore.getInstance("PKCS12");
        pkcs12.load(null, null);
        char[] password = "secret".toCharArray();
        String alias = pem.aliases().nextElement();
        pkcs12.setKeyEntry("own", pem.getKey(alias, null), password, pem.getCertificateChain(alias));
        Path keystore = other.data().resolve("own.p12");
        try (OutputStream out = Files.newOutputStream(keystore)) {
            pkcs12.store(out, password);
        }

        try (RunningServer server =
                RunningServer.start("--finesse.tls.keystore=" + keystore, "--finesse.tls.keystore-password=secret")) {
            assertShowsOthersCertificate(server);
        }
    }

    @Test
    void aKeyThatBelongsToAnotherCertificateStopsTheStart() throws Exception {
        byte[] key = KeyPairGenerator.getInstance("EC")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        Path another = Files.writeString(
                other.data().resolve("another-key.pem"),
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder().encodeToString(key)
                        + "\n-----END PRIVATE KEY-----\n");

        assertThatThrownBy(() -> RunningServer.start(
                                "--finesse.tls.certificate=" + file("certificate.pem"),
                                "--finesse.tls.private-key=" + another)
                        .close())
                .rootCause()
                .hasMessageContaining("the private key is not the certificate's");
    }

    private static void assertShowsOthersCertificate(RunningServer server) throws Exception {
        Certificate expected;
        try (InputStream pem = Files.newInputStream(file("certificate.pem"))) {
            expected = CertificateFactory.getInstance("X.509").generateCertificate(pem);
        }
        assertThat(shownAt(server.restTlsPort())).isEqualTo(expected);
        assertThat(shownAt(server.notificationPorts().https())).isEqualTo(expected);
    }

    private static Certificate shownAt(int port) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, other.trust().getTrustManagers(), null);
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port)) {
            socket.startHandshake();
            return socket.getSession().getPeerCertificates()[0];
        }
    }
}
