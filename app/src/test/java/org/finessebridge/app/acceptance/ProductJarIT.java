package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The jar that operators run has what it needs; other tests run with the test's class path, which has more. */
@Timeout(240)
class ProductJarIT {

    private static final String READY = "Finesse Bridge is ready";

    @TempDir
    private Path directory;

    @Test
    void startsAlone() throws Exception {
        assertThat(start()).contains(READY);
    }

    /** Nobody answers at the XMPP server's port, which is no reason not to start. */
    @Test
    void startsInExternalMode() throws Exception {
        assertThat(start(
                        "--finesse.notification.mode=external",
                        "--finesse.notification.external.host=127.0.0.1",
                        "--finesse.notification.external.port=" + ReservedPorts.next(),
                        "--finesse.notification.external.password=none"))
                .contains(READY);
    }

    /** What the product prints until it is ready, or gives up. */
    private String start(String... settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                jar().toString(),
                "--finesse.fqdn=" + RunningServer.DOMAIN,
                "--finesse.data-dir=" + directory.resolve("data"),
                "--server.port=0",
                "--finesse.http.port=0",
                "--finesse.notification.https.port=0",
                "--finesse.notification.http.port=0",
                "--finesse.notification.tcp.port=0",
                "--finesse.cti.simulator.port=0"));
        command.addAll(List.of(settings));
        Process product = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        StringBuilder printed = new StringBuilder();
        try (BufferedReader console = product.inputReader(StandardCharsets.UTF_8)) {
            String line = console.readLine();
            while (line != null) {
                printed.append(line).append('\n');
                line = line.contains(READY) ? null : console.readLine();
            }
        } finally {
            product.destroyForcibly();
        }
        return printed.toString();
    }

    private static Path jar() throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of("target"), "finesse-bridge-*.jar")) {
            return jars.iterator().next().toAbsolutePath();
        }
    }
}
