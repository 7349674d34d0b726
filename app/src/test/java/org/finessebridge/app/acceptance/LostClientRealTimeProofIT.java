package org.finessebridge.app.acceptance;

import java.time.Duration;
import java.util.List;
import org.finessebridge.app.acceptance.LosableDesktop.Transport;
import org.finessebridge.app.acceptance.LostDesktops.Outcome;
import org.finessebridge.app.acceptance.LostDesktops.Times;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Desktops that are lost, with the times that the product has where nothing is set. Takes three to four minutes for
 * each kind of CTI server.
 */
@Tag("realtime")
class LostClientRealTimeProofIT {

    /** docs/settings.md. */
    private static final Times AS_THEY_ARE =
            new Times(Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(60));

    /** Only a failure takes as long: 180 seconds are documented at most. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @ParameterizedTest
    @CsvSource({"ucce, 1, LOGOUT, 255", "ucce, 0, NOT_READY, 50002", "uccx, 0, LOGOUT, 255"})
    void theirAgentsAreLoggedOutWhenTheTimeIsOver(String dialect, int load, String state, int reason) throws Exception {
        try (RunningServer server = RunningServer.start(
                "--finesse.cti.dialect=" + dialect, "--finesse.cti.simulator.logout-on-agent-disconnect=" + load)) {
            new LostDesktops(server, AS_THEY_ARE, new Outcome(state, reason))
                    .prove(List.of(Transport.values()), PATIENCE);
        }
    }
}
