package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What keeps the product from starting is told in one line that says what to do. */
@ExtendWith(OutputCaptureExtension.class)
class StartupFailureIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server.port",
                "finesse.http.port",
                "finesse.notification.https.port",
                "finesse.notification.http.port",
                "finesse.notification.tcp.port",
                "finesse.cti.simulator.port",
                "finesse.cti.simulator.control.port"
            })
    void aPortThatIsTaken(String setting, CapturedOutput output) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[4]))) {
            assertFails(output, setting, "--" + setting + "=" + taken.getLocalPort());

            assertThat(lines(output)).contains(String.valueOf(taken.getLocalPort()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "finesse.http.prot=1",
                "finesse.htpp.port=1",
                "finesse.cti.side-a=nowhere",
                "finesse.cti.protocol-version=26",
                "finesse.cti.tls.enabled=true",
                "finesse.cti.tls.trust-store=trust.pem",
                "finesse.notification.mode=external",
                "finesse.notification.external.prot=1",
                "finesse.cti.heartbeat-interval=500ms",
                "finesse.bridge.event-timeout=20",
                "finesse.cors.allowed-origins=foo",
                "finesse.notification.bosh.wait=0",
                "finesse.notification.https.address=192.0.2.1",
                "server.address=192.0.2.1",
                "server.tomcat.connection-timeout=20",
                "server.ssl.bundle=other",
                "finesse.rest.connections=1",
                "finesse.proxies.trusted=proxy.example.com",
                "finesse.fqdn=no_host!",
                "finesse.tls.certificate=/does/not/exist"
            })
    void aSettingThatIsWrong(String setting, CapturedOutput output) {
        assertFails(output, setting.split("=", 2)[0], "--" + setting);
    }

    @ParameterizedTest
    @CsvSource({
        "--finesse.cti.dialect=avaya, finesse.cti.dialect, ucce or uccx",
        "--finesse.notification.mode=extern, finesse.notification.mode, embedded or external",
        "--finesse.notification.tcp.port=many, finesse.notification.tcp.port, whole number",
        "--finesse.rest.request-timeout=0s, finesse.rest.request-timeout, must be at least 100ms",
        "--server.prot=9, server.prot, Did you mean server.port?",
        "finesse.fqdn=x, finesse.fqdn, --finesse.fqdn=...",
        "--finesse.fqdn=${nowhere}, nowhere, nowhere",
        "--logging.level.root=loud, debug, debug"
    })
    void isToldWhatToDo(String argument, String named, String remedy, CapturedOutput output) {
        assertFails(output, named, argument);

        assertThat(lines(output)).contains(remedy);
        assertThat(lines(output)).doesNotContain("Exception", "No enum constant", "For input string");
        assertThat(output.getAll()).doesNotContain("APPLICATION FAILED TO START");
    }

    @Test
    void aFileThatIsNoYaml(@TempDir Path temporary, CapturedOutput output) throws IOException {
        Path file = Files.writeString(temporary.resolve("mine.yml"), "finesse:\n\tfqdn: x\n");

        assertFails(output, "line 2", "--spring.config.additional-location=" + file);
    }

    @Test
    void aDataDirectoryThatCantBeWritten(@TempDir Path temporary, CapturedOutput output) throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));

        assertFails(output, "finesse.data-dir", "--finesse.data-dir=" + file);
    }

    @Test
    void aTrustStoreThatDoesNotExist(CapturedOutput output) {
        assertFails(
                output,
                "trust store /does/not/exist does not exist",
                "--finesse.cti.side-a=localhost:42027",
                "--finesse.cti.tls.enabled=true",
                "--finesse.cti.tls.trust-store=/does/not/exist");
    }

    private static void assertFails(CapturedOutput output, String named, String... settings) {
        assertThatThrownBy(() -> RunningServer.start(settings).close()).isInstanceOf(Exception.class);

        assertThat(output.getErr()).contains("Finesse Bridge can't start. ");
        assertThat(lines(output)).contains(named);
        assertThat(output.getAll()).doesNotContain("\tat org.springframework");
    }

    private static String lines(CapturedOutput output) {
        return output.getErr()
                .lines()
                .filter(line -> line.startsWith("Finesse Bridge can't start. "))
                .findFirst()
                .orElseThrow();
    }
}
