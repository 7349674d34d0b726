package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.finessebridge.fixture.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a newcomer meets: the page at {@code /}, the banner, and who may come in while the demo is on. */
@ExtendWith(OutputCaptureExtension.class)
class FrontDoorIT {

    private static final Path LOG_SWITCH =
            Path.of("bin/finesse-notification-logging").toAbsolutePath();

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void thePageSaysWhatThisIsAndWhetherItServes() throws Exception {
        HttpResponse<String> page = server.rest().get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains("<html lang=\"en\">", "<title>Finesse Bridge</title>", "<h1>", "IN_SERVICE")
                .contains("href=\"/finesse/api/SystemInfo\"", "href=\"/settings\"")
                .doesNotContain("http:", "https:", "<script", "src=");
    }

    /** CSP3, 2.3.1: a style that is not the one named would not be applied. */
    @Test
    void thePageLoadsNothingAndItsPolicyKnowsItsStyle() throws Exception {
        HttpResponse<String> page = server.rest().get("/");

        String style = page.body().replaceAll("(?s).*<style>(.*)</style>.*", "$1");
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'none'", "'sha256-" + hash + "'", "frame-ancestors 'none'");
    }

    @Test
    void thePageCanOnlyBeRead() {
        HttpResponse<String> posted = FinesseHttp.send(
                server.rest().request("/").POST(BodyPublishers.ofString("x")).build());
        HttpResponse<String> head =
                FinesseHttp.send(server.rest().request("/").HEAD().build());

        assertThat(posted.statusCode()).isEqualTo(405);
        assertThat(posted.headers().firstValue("allow")).hasValue("GET,HEAD,OPTIONS");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void theSettingsAreThereForWhoHasTheJarAlone() {
        HttpResponse<String> settings = server.rest().get("/settings");

        assertThat(settings.statusCode()).isEqualTo(200);
        assertThat(settings.headers().firstValue("content-type")).hasValue("text/plain;charset=UTF-8");
        assertThat(settings.body()).contains("finesse.demo.all-interfaces");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/index.html", "/finesse", "/settings/x", "/settings.md"})
    void allOtherPathsWantCredentialsAsBefore(String path) {
        assertThat(server.rest().get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void nobodyComesFromElsewhereWhileTheDemoIsOn() throws Exception {
        InetAddress own = ownAddress();

        for (int port : List.of(
                server.restTlsPort(),
                server.restPort(),
                server.notificationPorts().https(),
                server.notificationPorts().http(),
                server.notificationPorts().tcp())) {
            assertThatThrownBy(() -> new Socket(own, port).close()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aSettingLetsOthersIn(CapturedOutput output) throws Exception {
        InetAddress own = ownAddress();

        try (RunningServer open = RunningServer.start("--finesse.demo.all-interfaces=true")) {
            for (int port : List.of(
                    open.restTlsPort(),
                    open.notificationPorts().https(),
                    open.notificationPorts().tcp())) {
                new Socket(own, port).close();
            }
        }
        assertThat(output).contains("OTHER MACHINES", "https://" + RunningServer.DOMAIN + ":");
    }

    @Test
    void theBannerNamesAddressesThatWork(CapturedOutput output) throws Exception {
        try (RunningServer closed = RunningServer.start()) {
            assertThat(output.getAll())
                    .contains("this machine alone", "finesse.demo.all-interfaces=true")
                    .contains("https://localhost:" + closed.restTlsPort() + "/finesse/api/SystemInfo")
                    .contains("localhost:" + closed.notificationPorts().tcp())
                    .doesNotContain("https://" + RunningServer.DOMAIN);
        }
    }

    @Test
    void theLogSwitchSaysThatTheProductDoesNotRun() throws Exception {
        int closed;
        try (RunningServer ended = RunningServer.start()) {
            closed = ended.restTlsPort();
        }

        Ended status = logSwitch("https://localhost:" + closed, "status");

        assertThat(status.exitCode()).isEqualTo(3);
        assertThat(status.output())
                .contains("does not run", "https://localhost:" + closed)
                .doesNotContain("curl:");
    }

    @Test
    void theLogSwitchTellsTheStateAndChangesIt() throws Exception {
        String rest = "https://localhost:" + server.restTlsPort();

        assertThat(logSwitch(rest, "status")).isEqualTo(new Ended(0, "disabled\n"));
        assertThat(logSwitch(rest, "enable").exitCode()).isZero();
        assertThat(logSwitch(rest, "status")).isEqualTo(new Ended(0, "enabled\n"));
        assertThat(logSwitch(rest, "disable").exitCode()).isZero();
    }

    private record Ended(int exitCode, String output) {}

    private static Ended logSwitch(String rest, String action) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("sh", LOG_SWITCH.toString(), action).redirectErrorStream(true);
        builder.environment().put("FINESSE_URL", rest);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        return new Ended(process.exitValue(), output);
    }

    /** An address of this machine that is not loopback; where there is none, nobody is elsewhere. */
    private static InetAddress ownAddress() throws IOException {
        Optional<InetAddress> own = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
        Assumptions.assumeTrue(own.isPresent(), "no address but loopback");
        return own.get();
    }
}
