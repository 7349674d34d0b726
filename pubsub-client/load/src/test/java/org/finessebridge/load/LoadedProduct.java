package org.finessebridge.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The product as a process of its own, with a few agents and a data directory of its own. */
final class LoadedProduct implements AutoCloseable {

    static final String DOMAIN = "fin1.load.test";
    static final String PUBLISHER_PASSWORD = "finesse";
    static final int AGENTS = 8;

    /** A line that tells of a door: its name, and where it is. */
    private static final Pattern DOOR = Pattern.compile("^  (\\S.*?) {1,}(?:\\w+://)?\\S+?:(\\d+)");

    private final Process process;
    private final Map<String, Integer> ports = new HashMap<>();

    private LoadedProduct(Process process) {
        this.process = process;
    }

    /**
     * Starts it with its files in a directory, at ports that it chooses, and waits until it is
     * ready.
     */
    static LoadedProduct start(Path data) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        System.getProperty("product.jar"),
                        "--finesse.fqdn=" + DOMAIN,
                        "--finesse.data-dir=" + data,
                        "--server.port=0",
                        "--finesse.http.port=0",
                        "--finesse.cti.simulator.port=0",
                        "--finesse.notification.https.port=-1",
                        "--finesse.notification.http.port=0",
                        "--finesse.notification.tcp.port=0",
                        "--finesse.notification.tcp.address=127.0.0.1",
                        "--finesse.demo.generated-agents=" + AGENTS,
                        "--finesse.notification.service-users.finesse-password=" + PUBLISHER_PASSWORD))
                .redirectErrorStream(true)
                .start();
        LoadedProduct product = new LoadedProduct(process);
        product.awaitReady();
        return product;
    }

    private void awaitReady() throws IOException {
        StringBuilder seen = new StringBuilder();
        BufferedReader console = process.inputReader(StandardCharsets.UTF_8);
        for (String line = console.readLine(); line != null; line = console.readLine()) {
            seen.append(line).append('\n');
            Matcher door = DOOR.matcher(line);
            if (door.find()) {
                ports.put(door.group(1), Integer.parseInt(door.group(2)));
            }
            if (line.contains("demo agents")) {
                Thread.ofVirtual().start(() -> readOn(console));
                return;
            }
        }
        throw new IOException("the product did not start: " + seen);
    }

    private int port(String door) {
        Integer port = ports.get(door);
        if (port == null) {
            throw new IllegalStateException(door + " is not among " + ports);
        }
        return port;
    }

    /** The process must never wait for its console to be read. */
    private static void readOn(BufferedReader console) {
        try {
            console.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // the process has ended
        }
    }

    /** XMPP over TCP. */
    int tcpPort() {
        return port("XMPP over TCP");
    }

    /** BOSH and WebSocket, without TLS. */
    int httpPort() {
        return port("the same, plain");
    }

    /** REST, without TLS. */
    int restPort() {
        return port("REST, loopback");
    }

    long pid() {
        return process.pid();
    }

    /** Ends it. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
