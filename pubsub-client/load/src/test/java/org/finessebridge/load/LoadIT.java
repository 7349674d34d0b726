package org.finessebridge.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.finessebridge.fixture.ProductProcess;
import org.finessebridge.load.PackedLoad.Run;
import org.finessebridge.load.outcome.LoadExitCode;
import org.finessebridge.load.transport.TransportName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The load program as it is packed, against the product as it is packed. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(600)
final class LoadIT {

    private static final int AGENTS = 8;

    private final ProductProcess product;

    @TempDir
    Path directory = Path.of("");

    LoadIT(@TempDir Path data) throws Exception {
        product = ProductProcess.start(data, Map.of("finesse.demo.generated-agents", Integer.toString(AGENTS)));
    }

    @AfterAll
    void stop() {
        product.close();
    }

    private Run run(int port, TransportName transport, String... more) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(List.of(
                "--transport=" + transport,
                "--port=" + port,
                "--publisher-port=" + product.tcpPort(),
                "--publisher-password=" + ProductProcess.FINESSE_PASSWORD,
                "--sessions=" + AGENTS,
                "--team-size=4",
                "--settle-seconds=0"));
        options.addAll(List.of(more));
        return PackedLoad.run(directory, "", options);
    }

    @ParameterizedTest
    @EnumSource
    void allEventsArriveOnce(TransportName transport) throws Exception {
        Run run = run(
                transport == TransportName.TCP ? product.tcpPort() : product.notificationPort(),
                transport,
                "--server-pid=" + product.pid(),
                "--server-jvm",
                "--warm-up=1",
                "--warm-up-changes=50",
                "--one-update-each",
                "--rate=20",
                "--seconds=1",
                "--window=20",
                "--max-seconds=1");

        assertThat(run.exitCode()).as(run.said()).isZero();
        JsonNode report = run.report();
        assertThat(report.at("/transport").asString()).isEqualTo(transport.toString());
        assertThat(report.at("/nodesConfigured").asBoolean()).isTrue();
        assertThat(report.at("/signIn/succeeded").asInt()).isEqualTo(AGENTS);
        assertThat(report.at("/oneUpdateEach/deliveries").asInt()).isEqualTo(AGENTS);
        assertThat(report.at("/fixedRate/deliveries").asInt()).isEqualTo(2 * 20);
        assertThat(report.at("/mostSpeed/deliveries").asInt()).isPositive();
        for (String phase : List.of("oneUpdateEach", "fixedRate", "mostSpeed")) {
            assertThat(report.at("/" + phase + "/lost").asInt()).isZero();
            assertThat(report.at("/" + phase + "/doubled").asInt()).isZero();
            assertThat(report.at("/" + phase + "/misdelivered").asInt()).isZero();
        }
        assertThat(report.at("/mostSpeed/serverCpuMillisPerChange").asDouble()).isPositive();
        assertThat(report.at("/memory/serverRssMebibytes").asLong()).isGreaterThan(50);
        assertThat(report.at("/complaints").isEmpty()).isTrue();
    }

    @Test
    void changesByRestArriveOnceToo() throws Exception {
        Run run = run(
                product.tcpPort(),
                TransportName.TCP,
                "--rest-port=" + product.restPort(),
                "--rate=10",
                "--seconds=2",
                "--max-seconds=0");

        assertThat(run.exitCode()).as(run.said()).isZero();
        assertThat(run.report().at("/byRest/deliveries").asInt()).isEqualTo(20);
        assertThat(run.report().at("/byRest/p50Millis").asDouble()).isPositive();
    }

    @Test
    void aFloodIsAnsweredOrRefusedAndOthersArePingedMeanwhile() throws Exception {
        Run run = PackedLoad.run(
                directory,
                "flood",
                List.of(
                        "--port=" + product.tcpPort(),
                        "--sessions=2",
                        "--each=100",
                        "--pingers=2",
                        "--quiet-seconds=1",
                        "--user=1001001",
                        "--pinging-user=1001002"));

        assertThat(run.exitCode()).as(run.said()).isZero();
        assertThat(run.report().at("/floods").valueStream())
                .extracting(flood -> flood.at("/request").asString())
                .containsExactly("subscriptions", "affiliations", "disco_items", "presence");
        assertThat(run.report().at("/floods").valueStream()).allSatisfy(flood -> {
            assertThat(flood.at("/answered").asLong()).isPositive();
            assertThat(flood.at("/answered").asLong()
                            + flood.at("/refused").asLong()
                            + flood.at("/cutOff").asLong())
                    .isEqualTo(flood.at("/request").asString().equals("presence") ? 2 : 200);
            assertThat(flood.at("/quiet/count").asLong()).isGreaterThan(100);
            assertThat(flood.at("/meanwhile/p99Millis").asDouble()).isPositive();
        });
    }

    @Test
    void anEventThatIsLostMakesTheProgramFail() throws Exception {
        Run run = tampered(event -> "");

        assertThat(run.exitCode()).as(run.said()).isEqualTo(LoadExitCode.EVENTS.number());
        assertThat(run.report().at("/oneUpdateEach/lost").asInt()).isEqualTo(1);
        assertThat(run.report().at("/oneUpdateEach/doubled").asInt()).isZero();
    }

    @Test
    void anEventThatComesTwiceMakesTheProgramFail() throws Exception {
        Run run = tampered(event -> event + event);

        assertThat(run.exitCode()).as(run.said()).isEqualTo(LoadExitCode.EVENTS.number());
        assertThat(run.report().at("/oneUpdateEach/lost").asInt()).isZero();
        assertThat(run.report().at("/oneUpdateEach/doubled").asInt()).isEqualTo(1);
    }

    private Run tampered(UnaryOperator<String> change) throws IOException, InterruptedException {
        try (TamperingRelay relay =
                new TamperingRelay(product.tcpPort(), event -> event.contains("requestId&gt;load."), change)) {
            Run run = run(
                    relay.port(),
                    TransportName.TCP,
                    "--one-update-each",
                    "--seconds=0",
                    "--max-seconds=0",
                    "--late-seconds=5");
            assertThat(relay.hasChanged()).isTrue();
            return run;
        }
    }

    @Test
    void aWrongPasswordMakesTheProgramFailAndIsReported() throws Exception {
        Run run = run(product.tcpPort(), TransportName.TCP, "--password=wrong", "--seconds=0");

        assertThat(run.exitCode()).as(run.said()).isEqualTo(LoadExitCode.SIGN_IN.number());
        assertThat(run.report().at("/signIn/failed").asInt()).isEqualTo(AGENTS);
        assertThat(run.report().at("/signIn/secondAttempts").asInt()).isEqualTo(AGENTS);
        assertThat(run.report().at("/complaints/0").asString())
                .contains("sign-in(s) failed", "--password", "finesse.demo.generated-agents=" + AGENTS);
        assertThat(run.said()).contains("server not measured").doesNotContain("server 0 ms");
    }

    @Test
    void aPublisherThatIsRefusedIsToldWithTheOptionAndTheSettingOfTheProduct() throws Exception {
        Run run = run(product.tcpPort(), TransportName.TCP, "--publisher-user=nobody");

        assertThat(run.exitCode()).as(run.said()).isEqualTo(LoadExitCode.SIGN_IN.number());
        assertThat(run.report().at("/complaints/0").asString())
                .contains("--publisher-password", "finesse.notification.service-users.finesse-password");
    }
}
