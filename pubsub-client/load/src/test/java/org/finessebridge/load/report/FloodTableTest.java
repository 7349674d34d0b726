package org.finessebridge.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.finessebridge.load.report.FloodReport.Flood;
import org.junit.jupiter.api.Test;

final class FloodTableTest {

    @Test
    void tellsWhatBecameOfTheFloodAndHowLongOthersWaited() {
        Flood flood = new Flood(
                "disco_items",
                1.254,
                10,
                9_490,
                3,
                new LatencyReport(1_600, 0.25, 0.5, 1.75, 3.5),
                new LatencyReport(1_000, 1.5, 2.5, 89.25, 90.75));

        assertThat(FloodTable.of(new FloodReport("a server 1.0", 10, 950, List.of(flood), List.of("a complaint"))))
                .contains(
                        "a server 1.0, 10 sessions with 950 requests each",
                        "disco_items: 1.25 s; 10 answered, 9,490 refused, 3 cut off",
                        "pings before     p50 0.25 ms, p99 1.75 ms, max 3.50 ms (1,600)",
                        "pings meanwhile  p50 1.50 ms, p99 89.25 ms, max 90.75 ms (1,000)",
                        "! a complaint");
    }
}
