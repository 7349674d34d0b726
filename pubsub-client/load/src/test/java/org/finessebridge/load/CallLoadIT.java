package org.finessebridge.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.finessebridge.fixture.ProductProcess;
import org.finessebridge.load.PackedLoad.Run;
import org.finessebridge.load.outcome.LoadExitCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code load calls} as it is packed, against the product as it is packed. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(600)
final class CallLoadIT {

    private static final int AGENTS = 8;

    /** Twelve calls in two seconds, which four agents can handle with these pauses; fewer on a slow machine. */
    private static final List<String> CALLS = List.of(
            "--sessions=" + AGENTS, "--calls-an-hour=21600", "--seconds=2", "--warm-up-seconds=0", "--pause-millis=20");

    private final ProductProcess product;

    @TempDir
    Path directory = Path.of("");

    CallLoadIT(@TempDir Path data) throws Exception {
        product = ProductProcess.start(data, Map.of("finesse.demo.generated-agents", Integer.toString(AGENTS)));
    }

    @AfterAll
    void stop() {
        product.close();
    }

    private Run run(int port, String... more) throws Exception {
        List<String> options = new ArrayList<>(CALLS);
        options.add("--port=" + port);
        options.add("--rest-port=" + product.restPort());
        options.addAll(List.of(more));
        return PackedLoad.run(directory, "calls", options);
    }

    @Test
    void allCallsGoAllTheWay() throws Exception {
        Run run = run(product.tcpPort(), "--server-pid=" + product.pid(), "--server-jvm");

        assertThat(run.exitCode()).as(run.said()).isZero();
        JsonNode rate = run.report().at("/rates/0");
        int placed = rate.at("/placed").asInt();
        assertThat(placed).isPositive();
        assertThat(rate.at("/completed").asInt()).isEqualTo(placed);
        // Nine requests a call, whoever of the two hangs up.
        assertThat(rate.at("/latency/count").asInt()).isEqualTo(placed * 9);
        for (String action : List.of("MAKE_CALL", "ANSWER", "HOLD", "RETRIEVE", "DROP", "WRAP_UP", "READY")) {
            assertThat(rate.at("/actions/" + action + "/count").asInt())
                    .as(action)
                    .isEqualTo(placed);
        }
        assertThat(rate.at("/latency/p99Millis").asDouble()).isPositive();
        assertThat(rate.at("/serverCpuMillisPerCall").asDouble()).isPositive();
        assertThat(rate.at("/liveHeapMebibytes").asLong()).isPositive();
        assertThat(run.report().at("/complaints").isEmpty()).isTrue();
    }

    @Test
    void anEventThatIsLostMakesTheProgramFail() throws Exception {
        Run run = tampered(event -> "", "--late-seconds=5");

        assertThat(run.exitCode()).as(run.said()).isEqualTo(LoadExitCode.EVENTS.number());
        JsonNode rate = run.report().at("/rates/0");
        assertThat(rate.at("/lost").asInt()).isPositive();
        assertThat(rate.at("/completed").asInt()).isLessThan(rate.at("/placed").asInt());
    }

    @Test
    void anEventThatComesTwiceMakesTheProgramFail() throws Exception {
        Run run = tampered(event -> event + event);

        assertThat(run.exitCode()).as(run.said()).isEqualTo(LoadExitCode.EVENTS.number());
        JsonNode rate = run.report().at("/rates/0");
        assertThat(rate.at("/doubled").asInt()).isEqualTo(1);
        assertThat(rate.at("/completed").asInt()).isEqualTo(rate.at("/placed").asInt());
    }

    /** Of the first call the event that answers HOLD. */
    private Run tampered(UnaryOperator<String> change, String... more) throws Exception {
        try (TamperingRelay relay = new TamperingRelay(
                product.tcpPort(),
                event -> event.contains("requestId&gt;load-") && event.contains("&lt;state&gt;HELD&lt;"),
                change)) {
            Run run = run(relay.port(), more);
            assertThat(relay.hasChanged()).isTrue();
            return run;
        }
    }

    @Test
    void agentsWhoAreNotThereAreTold() throws Exception {
        Run run = run(product.tcpPort(), "--first-user=9001");

        assertThat(run.exitCode()).as(run.said()).isEqualTo(LoadExitCode.SIGN_IN.number());
        assertThat(run.report().at("/complaints/0").asString()).contains("session(s) not opened");
    }
}
