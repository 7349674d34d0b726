package org.finessebridge.interop;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The product as a process of its own, with a data directory of its own. XMPP over TCP is on 5222
 * of a loopback address that nobody else uses: Smack's tests know no other port.
 */
final class Product implements AutoCloseable {

    static final String DOMAIN = "fin1.ucce.local";
    static final String ADDRESS = "127.0.0.52";
    static final String FINESSE_PASSWORD = "finesse-secret";

    private static final Pattern REST = Pattern.compile("REST, loopback +http://localhost:(\\d+)/");
    private static final Pattern LAST_LINE = Pattern.compile("demo agents");

    private final Process process;
    private final Path data;
    private int restPort;

    private Product(Process process, Path data) {
        this.process = process;
        this.data = data;
    }

    /** Starts it, and waits until it is ready. */
    static Product start() throws IOException {
        Path data = Files.createTempDirectory("finesse-interop");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-jar",
                                System.getProperty("product.jar"),
                                "--finesse.fqdn=" + DOMAIN,
                                "--finesse.data-dir=" + data,
                                "--server.port=0",
                                "--finesse.http.port=0",
                                "--finesse.cti.simulator.port=0",
                                "--finesse.notification.https.port=-1",
                                "--finesse.notification.http.port=-1",
                                "--finesse.notification.tcp.address=" + ADDRESS,
                                "--finesse.notification.users-may-reach-each-other=true",
                                "--finesse.notification.service-users.finesse-password="
                                        + FINESSE_PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Product product = new Product(process, data);
        product.awaitReady();
        return product;
    }

    private void awaitReady() throws IOException {
        StringBuilder seen = new StringBuilder();
        BufferedReader console = process.inputReader(StandardCharsets.UTF_8);
        for (String line = console.readLine(); line != null; line = console.readLine()) {
            seen.append(line).append('\n');
            Matcher rest = REST.matcher(line);
            if (rest.find()) {
                restPort = Integer.parseInt(rest.group(1));
            }
            if (LAST_LINE.matcher(line).find()) {
                Thread.ofVirtual().start(() -> console.lines().forEach(more -> {}));
                return;
            }
        }
        throw new IOException("the product did not start: " + seen);
    }

    /** REST without TLS. */
    int restPort() {
        return restPort;
    }

    /** Where its files are. */
    Path data() {
        return data;
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
