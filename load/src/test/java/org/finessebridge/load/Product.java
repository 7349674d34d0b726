package org.finessebridge.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The product as a process of its own, with a few agents and a data directory of its own. */
final class Product implements AutoCloseable {

    static final String DOMAIN = "fin1.load.test";
    static final String PUBLISHER_PASSWORD = "finesse";
    static final int AGENTS = 8;

    private final Process process;
    private final int tcpPort;
    private final int httpPort;
    private final int restPort;

    private Product(Process process, int tcpPort, int httpPort, int restPort) {
        this.process = process;
        this.tcpPort = tcpPort;
        this.httpPort = httpPort;
        this.restPort = restPort;
    }

    /** Starts it with its files in a directory, and waits until it is ready. */
    static Product start(Path data) throws IOException {
        int tcp;
        int http;
        int rest;
        try (ServerSocket one = free();
                ServerSocket other = free();
                ServerSocket third = free()) {
            tcp = one.getLocalPort();
            http = other.getLocalPort();
            rest = third.getLocalPort();
        }
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-jar",
                                        System.getProperty("product.jar"),
                                        "--finesse.fqdn=" + DOMAIN,
                                        "--finesse.data-dir=" + data,
                                        "--server.port=0",
                                        "--finesse.http.port=" + rest,
                                        "--finesse.cti.simulator.port=0",
                                        "--finesse.notification.https.port=-1",
                                        "--finesse.notification.http.port=" + http,
                                        "--finesse.notification.tcp.port=" + tcp,
                                        "--finesse.notification.tcp.address=127.0.0.1",
                                        "--finesse.demo.generated-agents=" + AGENTS,
                                        "--finesse.notification.service-users.finesse-password="
                                                + PUBLISHER_PASSWORD))
                        .redirectErrorStream(true)
                        .start();
        Product product = new Product(process, tcp, http, rest);
        product.awaitReady();
        return product;
    }

    private static ServerSocket free() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private void awaitReady() throws IOException {
        StringBuilder seen = new StringBuilder();
        BufferedReader console = process.inputReader(StandardCharsets.UTF_8);
        for (String line = console.readLine(); line != null; line = console.readLine()) {
            seen.append(line).append('\n');
            if (line.contains("demo agents")) {
                Thread.ofVirtual().start(() -> readOn(console));
                return;
            }
        }
        throw new IOException("the product did not start: " + seen);
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
        return tcpPort;
    }

    /** BOSH and WebSocket, without TLS. */
    int httpPort() {
        return httpPort;
    }

    /** REST, without TLS. */
    int restPort() {
        return restPort;
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
