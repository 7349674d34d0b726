package org.finessebridge.interop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The product as a process of its own, with a data directory of its own and on free ports of
 * loopback. It brings the demo contact centre, where a password is the id.
 */
final class Product implements AutoCloseable {

    static final String DOMAIN = "fin1.ucce.local";
    static final String ADDRESS = "127.0.0.1";
    static final String FINESSE_PASSWORD = "finesse-secret";

    private static final int SECONDS_TO_START = 90;
    private static final int SECONDS_TO_STOP = 20;

    /** A line that tells of a door: its name, and where it is. */
    private static final Pattern DOOR = Pattern.compile("^  (\\S.*?) {1,}(?:\\w+://)?\\S+:(\\d+)");

    private static final String LAST_LINE = "  demo agents";

    private final Process process;
    private final Path data;
    private final Map<String, Integer> ports;

    private Product(Process process, Path data, Map<String, Integer> ports) {
        this.process = process;
        this.data = data;
        this.ports = ports;
    }

    /** Starts it, and waits until it is ready. */
    static Product start(String... settings) throws Exception {
        Path data = Files.createTempDirectory("finesse-interop");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("product.jar"),
                "--finesse.fqdn=" + DOMAIN,
                "--finesse.data-dir=" + data,
                "--server.address=" + ADDRESS,
                "--server.port=0",
                "--finesse.http.port=0",
                "--finesse.cti.simulator.port=0",
                "--finesse.notification.https.address=" + ADDRESS,
                "--finesse.notification.https.port=0",
                "--finesse.notification.http.port=-1",
                "--finesse.notification.tcp.address=" + ADDRESS,
                "--finesse.notification.tcp.port=0",
                "--finesse.notification.service-users.finesse-password=" + FINESSE_PASSWORD));
        command.addAll(List.of(settings));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            BufferedReader console = process.inputReader(StandardCharsets.UTF_8);
            Map<String, Integer> ports =
                    CompletableFuture.supplyAsync(() -> untilReady(console)).get(SECONDS_TO_START, TimeUnit.SECONDS);
            Thread.ofVirtual().start(() -> drain(console));
            return new Product(process, data, ports);
        } catch (Throwable e) {
            process.destroyForcibly().waitFor();
            delete(data);
            throw e;
        }
    }

    private static Map<String, Integer> untilReady(BufferedReader console) {
        Map<String, Integer> ports = new HashMap<>();
        StringBuilder seen = new StringBuilder();
        try {
            for (String line = console.readLine(); line != null; line = console.readLine()) {
                seen.append(line).append('\n');
                Matcher door = DOOR.matcher(line);
                if (door.find()) {
                    ports.put(door.group(1), Integer.parseInt(door.group(2)));
                }
                if (line.startsWith(LAST_LINE)) {
                    return ports;
                }
            }
        } catch (IOException e) {
            seen.append(e);
        }
        throw new IllegalStateException("the product did not start: " + seen);
    }

    private static void drain(BufferedReader console) {
        try {
            while (console.readLine() != null) {
                // what nobody reads would stop the product
            }
        } catch (IOException e) {
            // the product has ended
        }
    }

    private int port(String door) {
        Integer port = ports.get(door);
        if (port == null) {
            throw new IllegalStateException(door + " is not among " + ports);
        }
        return port;
    }

    /** REST with TLS, and XMPP over WebSocket at {@code /ws}. */
    int restTlsPort() {
        return port("REST");
    }

    /** REST without TLS, and XMPP over WebSocket at {@code /ws}. */
    int restPort() {
        return port("REST, loopback");
    }

    /** The Notification Service's port for BOSH and WebSocket, with TLS. */
    int notificationTlsPort() {
        return port("BOSH, WebSocket");
    }

    /** XMPP over TCP. */
    int tcpPort() {
        return port("XMPP over TCP");
    }

    /** Its certificate, which it has made itself: PEM. */
    Path certificate() {
        return data.resolve("tls/certificate.pem");
    }

    /** Ends it, and removes its files. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        delete(data);
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.deleteIfExists(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
