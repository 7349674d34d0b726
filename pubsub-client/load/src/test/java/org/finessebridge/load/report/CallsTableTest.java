package org.finessebridge.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class CallsTableTest {

    private static final LatencyReport LATENCY = new LatencyReport(8_000, 1.5, 2.5, 9.25, 31.75);

    private static CallsReport report(CallRateReport... rates) {
        return new CallsReport(
                "a server 1.0",
                "tcp",
                false,
                2_000,
                "called from outside at 7000",
                1_000,
                List.of(rates),
                0,
                List.of("a complaint"));
    }

    private static CallRateReport rate(long lost, @Nullable Double cpu, @Nullable Long memory) {
        return new CallRateReport(
                60_000,
                60.0,
                59_940.0,
                1_000,
                1_000 - lost,
                3,
                lost,
                0,
                0,
                0,
                0,
                0,
                0,
                LATENCY,
                Map.of("ANSWER", LATENCY),
                LATENCY,
                LATENCY,
                cpu,
                cpu == null ? null : 0.21,
                2.25,
                memory,
                memory);
    }

    @Test
    void tellsEachNumberThatWasMeasured() {
        assertThat(CallsTable.of(report(rate(1, 12.5, 300L))))
                .contains(
                        "a server 1.0",
                        "2,000 agents by tcp, called from outside at 7000, 1,000 ms before each request",
                        "60,000 calls an hour: 59,940 reached",
                        "1,000 placed, 999 completed (3 times no agent was free)",
                        "lost 1, doubled 0, misplaced 0",
                        "ANSWER",
                        "p50 1.50 ms, p90 2.50 ms, p99 9.25 ms, max 31.75 ms (8,000)",
                        "12.50 ms a call, 0.21 cores (this program 2.25 ms a call)",
                        "300 MiB RSS, 300 MiB live heap after a collection",
                        "! a complaint");
    }

    @Test
    void whatWasNotMeasuredIsNoZero() {
        CallsReport unmeasured = report(rate(0, null, null));
        assertThat(CallsTable.of(unmeasured)).contains("not measured (this program 2.25 ms a call)");
        JsonNode json = JsonMapper.shared().valueToTree(unmeasured);
        assertThat(json.at("/rates/0/serverCpuMillisPerCall").isMissingNode()).isTrue();
        assertThat(json.at("/rates/0/latency/p99Millis").asDouble()).isEqualTo(9.25);
    }

    @Test
    void onlyAWholeRateIsExact() {
        assertThat(rate(0, null, null).isExact()).isTrue();
        assertThat(rate(1, null, null).isExact()).isFalse();
    }
}
