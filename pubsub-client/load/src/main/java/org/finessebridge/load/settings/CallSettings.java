package org.finessebridge.load.settings;

import org.jspecify.annotations.Nullable;

/**
 * All that a run with calls is told.
 *
 * @param server where the server is
 * @param sessions who the agents are
 * @param calls what they do
 */
public record CallSettings(ServerOptions server, SessionOptions sessions, CallOptions calls) {

    private static final int MOST_AGENTS = 100_000;
    private static final int MOST_CALLS = 10_000_000;

    /** What is wrong with it, in words; null when nothing is. */
    public @Nullable String complaint() {
        OptionRanges ranges = new OptionRanges();
        ranges.checkSignIn(server, sessions);
        ranges.check("--rest-port", calls.restPort, 1, OptionRanges.HIGHEST_PORT);
        ranges.check("--control-port", calls.controlPort, 0, OptionRanges.HIGHEST_PORT);
        ranges.check("--sessions", sessions.sessions, 2, MOST_AGENTS);
        calls.callsAnHour.forEach(rate -> ranges.check("--calls-an-hour", rate, 1, MOST_CALLS));
        ranges.check("--warm-up-calls-an-hour", calls.warmUpCallsAnHour, 0, MOST_CALLS);
        ranges.check("--warm-up-seconds", calls.warmUpSeconds, 0, OptionRanges.MOST_SECONDS);
        ranges.check("--seconds", calls.seconds, 1, OptionRanges.MOST_SECONDS);
        ranges.check("--pause-millis", calls.pauseMillis, 0, 3_600_000);
        ranges.check("--late-seconds", calls.lateSeconds, 1, OptionRanges.MOST_SECONDS);
        ranges.require(
                sessions.userPattern.contains("%d"),
                "--user-pattern needs %d, so that each agent is a user of its own");
        return ranges.complaint();
    }
}
