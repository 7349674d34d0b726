package org.finessebridge.app.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.app.acceptance.LosableDesktop.Transport;
import org.finessebridge.app.acceptance.LostDesktops.Outcome;
import org.finessebridge.app.acceptance.LostDesktops.Times;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Desktops that are lost, with times of seconds: by each transport, and with each that a CTI server makes of it. The
 * times as they are has {@link LostClientRealTimeProofIT}.
 */
class LostClientProofIT {

    private static final Times SHORT =
            new Times(Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(6));

    /** A request of BOSH is held for 30 s, whoever waits for the answer; only a failure takes much longer. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ucce | 1 | BOSH WEBSOCKET WEBSOCKET_OF_REST TCP | LOGOUT | 255",
                "ucce | 0 | TCP | NOT_READY | 50002",
                "uccx | 0 | TCP | LOGOUT | 255"
            })
    void theirAgentsAreLoggedOutWhenTheTimeIsOver(String dialect, int load, String transports, String state, int reason)
            throws Exception {
        List<Transport> lost = new ArrayList<>();
        for (String transport : List.of(transports.split(" ", -1))) {
            lost.add(Transport.valueOf(transport));
        }
        try (RunningServer server = RunningServer.start(
                "--finesse.cti.dialect=" + dialect,
                "--finesse.cti.simulator.logout-on-agent-disconnect=" + load,
                "--finesse.notification.bosh.inactivity=" + SHORT.inactivity().toSeconds() + "s",
                "--finesse.notification.keep-alive.silence=" + SHORT.silence().toSeconds() + "s",
                "--finesse.notification.keep-alive.answer=" + SHORT.answer().toSeconds() + "s",
                "--finesse.presence.logout-after=" + SHORT.absence().toSeconds() + "s")) {
            new LostDesktops(server, SHORT, new Outcome(state, reason)).prove(lost, PATIENCE);
        }
    }
}
