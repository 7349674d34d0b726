package org.finessebridge.app.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.finessebridge.fixture.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * An XMPP server that others wrote, from the distribution's package: as a process of this test, on
 * ports of loopback, with the configuration of {@code docs/external-xmpp} and its files below
 * {@code target}. It asks the product for the agents' passwords.
 */
abstract class XmppServerProcess implements AutoCloseable {

    static final String SERVICE_PASSWORD = "not-to-be-logged";

    private static final Path DOCS =
            Path.of("..", "docs", "external-xmpp").toAbsolutePath().normalize();

    private final Path directory;
    private final int tcpPort = ReservedPorts.next();
    private final int restPort = ReservedPorts.next();
    private @Nullable Process process;
    private boolean endsSessions;

    XmppServerProcess(String name) throws Exception {
        Path target = Files.createDirectories(Path.of("target", "external").toAbsolutePath());
        directory = Files.createTempDirectory(target, name);
        run(List.of(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:prime256v1",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=" + RunningServer.DOMAIN,
                "-addext",
                "subjectAltName=DNS:" + RunningServer.DOMAIN,
                "-keyout",
                directory.resolve("key.pem").toString(),
                "-out",
                certificate().toString()));
    }

    /** Writes what the server reads, before its first start. */
    abstract void configure() throws IOException;

    abstract List<String> command();

    abstract Map<String, String> environment();

    /**
     * Makes the service user and what else the recipe has an operator do, after the first start.
     */
    abstract void prepare() throws Exception;

    /** Starts it for the first time. */
    void install() throws Exception {
        configure();
        start();
        prepare();
    }

    /** Starts it, and waits until clients can connect. */
    void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("output.log").toFile()));
        builder.environment().putAll(environment());
        Process started = builder.start();
        process = started;
        Waiting.until("the XMPP server's port (see " + directory + "/output.log)", () -> {
            if (!started.isAlive()) {
                throw new AssertionError("the XMPP server has ended: see " + directory);
            }
            return isOpen(tcpPort);
        });
    }

    /** Ends it as a crash does: without a word to anybody. */
    void kill() throws InterruptedException {
        Process running = Objects.requireNonNull(process);
        running.destroyForcibly();
        running.waitFor();
    }

    @Override
    public void close() {
        Process running = process;
        if (running != null && running.isAlive()) {
            running.destroy();
            try {
                if (!running.waitFor(5, TimeUnit.SECONDS)) {
                    running.destroyForcibly();
                }
            } catch (InterruptedException e) {
                running.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Where it keeps its files. */
    Path directory() {
        return directory;
    }

    /** Has the recipe make the service user an administrator, as the page about it says. Before the first start. */
    final XmppServerProcess endingSessions() {
        endsSessions = true;
        return this;
    }

    /** The text of a file of the recipe, with what makes the service user an administrator where that is wanted. */
    final String settings(String name) throws IOException {
        String text = Files.readString(recipe(name));
        String wanted = text.replaceAll("(#|--)ends-sessions ", "");
        if (wanted.equals(text)) {
            throw new AssertionError("the recipe does not say how sessions are ended");
        }
        return endsSessions ? wanted : text;
    }

    /** A file of the recipe. */
    static Path recipe(String name) {
        return DOCS.resolve(name);
    }

    Path certificate() {
        return directory.resolve("certificate.pem");
    }

    int tcpPort() {
        return tcpPort;
    }

    /** The port of the product's plain REST, where the server asks for passwords. */
    int restPort() {
        return restPort;
    }

    /** Trusts this server's certificate, and no other. */
    X509TrustManager trust() throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream pem = Files.newInputStream(certificate())) {
            trusted.setCertificateEntry(
                    "server", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        return (X509TrustManager) trust.getTrustManagers()[0];
    }

    private static boolean isOpen(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private void run(List<String> command) throws Exception {
        Process once = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("openssl.log").toFile())
                .start();
        if (!once.waitFor(Waiting.PATIENCE.toMillis(), TimeUnit.MILLISECONDS) || once.exitValue() != 0) {
            throw new AssertionError(command.getFirst() + " failed: see " + directory);
        }
    }
}
