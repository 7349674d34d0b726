package org.finessebridge.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class TableReportTest {

    private static final PhaseReport PHASE =
            new PhaseReport(750, 50.1, 1_498, 2, 1, 0, 0.37, 1.21, 33.7, 0.25, 125.0, 0.3);

    private static final RunReport WHOLE = new RunReport(
            "a server 1.0",
            "bosh",
            false,
            2_000,
            1_000,
            true,
            2,
            new SignInReport(1_999, 1, 3, 0.515, 23.3, 48.7, 660L, 330),
            new MemoryReport(21.7, 21.6, 12.2, 12.1, 3.4, 394),
            null,
            PHASE,
            null,
            null,
            1,
            0,
            List.of("1 session(s) were ended by the server"));

    @Test
    void tellsEachNumberThatWasMeasured() {
        assertThat(TableReport.of(WHOLE))
                .contains(
                        "a server 1.0",
                        "2,000 sessions by bosh, updates of 1,000 bytes, nodes open, nothing kept",
                        "0.52 s (1 failed, 3 at the second attempt)",
                        "p50 23.3 ms, p99 48.7 ms",
                        "RSS 21.7 KiB, Pss 21.6 KiB (server 394 MiB in all)",
                        "RSS 12.2 KiB, Pss 12.1 KiB",
                        "750 changes, 50.1 a second",
                        "1,498 (lost 2, doubled 1, to others 0)",
                        "p50 0.37 ms, p99 1.21 ms, max 33.70 ms",
                        "0.250 ms a change, 125.0 ms per 1,000 deliveries",
                        "! 1 session(s) were ended by the server")
                .doesNotContain("most speed", "one update each");
    }

    @Test
    void whatWasNotMeasuredIsNoZeroAndTheOptionThatMeasuresItIsNamed() {
        RunReport unmeasured = new RunReport(
                "a server",
                "tcp",
                false,
                10,
                1_000,
                true,
                0,
                new SignInReport(10, 0, 0, 0.1, 1, 2, null, 330),
                null,
                null,
                new PhaseReport(10, 1, 20, 0, 0, 0, 1, 2, 3, null, null, 0.3),
                null,
                null,
                0,
                0,
                List.of());

        assertThat(TableReport.of(unmeasured))
                .contains(
                        "server not measured, this program 330 ms",
                        "memory of an idle session  not measured; on the server's machine, --server-pid",
                        "server CPU               not measured (this program 0.300 ms a change)");
        JsonNode json = JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsString(unmeasured));
        assertThat(json.at("/signIn").has("serverCpuMillis")).isFalse();
        assertThat(json.at("/fixedRate").has("serverCpuMillisPerChange")).isFalse();
        assertThat(json.at("/fixedRate").has("serverCpuMillisPerThousandDeliveries"))
                .isFalse();
    }

    @Test
    void aRunThatFailedAtOnceHasItsComplaintAlone() {
        RunReport failed = new RunReport(
                "x",
                "tcp",
                true,
                5,
                1_000,
                false,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                0,
                List.of("the publisher: refused"));
        assertThat(TableReport.of(failed))
                .contains("5 sessions by tcp with TLS", "! the publisher: refused")
                .doesNotContain("sign-in of all", "fixed rate", "memory");
    }

    @Test
    void jsonHasTheNamesThatTheComparisonReadsAndNothingOfWhatWasNotMeasured() {
        JsonNode json = JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsString(WHOLE));
        assertThat(json.at("/signIn/seconds").asDouble()).isEqualTo(0.515);
        assertThat(json.at("/memory/pssFromFresh").asDouble()).isEqualTo(21.6);
        assertThat(json.at("/fixedRate/serverCpuMillisPerChange").asDouble()).isEqualTo(0.25);
        assertThat(json.at("/fixedRate/lost").asLong()).isEqualTo(2);
        assertThat(json.at("/complaints/0").asString()).startsWith("1 session(s)");
        assertThat(json.has("mostSpeed")).isFalse();
    }

    @Test
    void isExactOnlyWhenEachDeliveryCameOnceToItsOwner() {
        assertThat(exact(0, 0, 0)).isTrue();
        assertThat(exact(1, 0, 0)).isFalse();
        assertThat(exact(0, 1, 0)).isFalse();
        assertThat(exact(0, 0, 1)).isFalse();
    }

    private static boolean exact(long lost, long doubled, long misdelivered) {
        return new PhaseReport(1, 1, 2, lost, doubled, misdelivered, 0, 0, 0, 0.0, 0.0, 0).isExact();
    }
}
