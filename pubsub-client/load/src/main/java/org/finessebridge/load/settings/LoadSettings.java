package org.finessebridge.load.settings;

import org.finessebridge.load.pubsub.UpdatePayload;
import org.jspecify.annotations.Nullable;

/**
 * All that a run is told.
 *
 * @param server where the server is
 * @param sessions who connects
 * @param publisher who publishes
 * @param phases what is done
 */
public record LoadSettings(
        ServerOptions server, SessionOptions sessions, PublisherOptions publisher, PhaseOptions phases) {

    private static final int MOST_SESSIONS = 1_000_000;
    private static final int MOST_BYTES = 60_000;
    private static final int MOST_RATE = 100_000;

    /** What is wrong with it, in words; null when nothing is. */
    public @Nullable String complaint() {
        OptionRanges ranges = new OptionRanges();
        ranges.checkSignIn(server, sessions);
        ranges.check("--publisher-port", publisher.port, 1, OptionRanges.HIGHEST_PORT);
        ranges.check("--rest-port", publisher.restPort, 0, OptionRanges.HIGHEST_PORT);
        ranges.check("--sessions", sessions.sessions, 1, MOST_SESSIONS);
        ranges.check("--team-size", publisher.teamSize, 1, MOST_SESSIONS);
        ranges.check("--requests-at-a-time", publisher.requestsAtATime, 1, 10_000);
        ranges.check("--warm-up", phases.warmUps, 0, 1000);
        ranges.check("--warm-up-changes", phases.warmUpChanges, 0, 1_000_000);
        ranges.check("--settle-seconds", phases.settleSeconds, 0, OptionRanges.MOST_SECONDS);
        ranges.check("--rate", phases.rate, 1, MOST_RATE);
        ranges.check("--seconds", phases.seconds, 0, OptionRanges.MOST_SECONDS);
        ranges.check("--window", phases.window, 1, MOST_RATE);
        ranges.check("--max-seconds", phases.maxSeconds, 0, OptionRanges.MOST_SECONDS);
        ranges.check("--bytes", phases.bytes, UpdatePayload.FEWEST_BYTES, MOST_BYTES);
        ranges.check("--late-seconds", phases.lateSeconds, 1, OptionRanges.MOST_SECONDS);
        ranges.require(
                sessions.sessions == 1 || sessions.userPattern.contains("%d"),
                "--user-pattern needs %d, so that each session has a user of its own");
        return ranges.complaint();
    }
}
