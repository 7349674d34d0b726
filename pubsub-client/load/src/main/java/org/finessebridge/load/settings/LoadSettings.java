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
    private static final int MOST_SECONDS = 86_400;
    private static final int HIGHEST_PORT = 65_535;

    /** What is wrong with it, in words; null when nothing is. */
    public @Nullable String complaint() {
        String complaint = null;
        complaint = or(complaint, "--port", server.port, 1, HIGHEST_PORT);
        complaint = or(complaint, "--publisher-port", publisher.port, 1, HIGHEST_PORT);
        complaint = or(complaint, "--rest-port", publisher.restPort, 0, HIGHEST_PORT);
        complaint = or(complaint, "--sessions", sessions.sessions, 1, MOST_SESSIONS);
        complaint = or(complaint, "--first-user", sessions.firstUser, 0, Long.MAX_VALUE / 2);
        complaint = or(complaint, "--sign-ins-at-a-time", sessions.signInsAtATime, 1, 10_000);
        complaint = or(complaint, "--event-loops", sessions.eventLoops, 1, 64);
        complaint = or(complaint, "--team-size", publisher.teamSize, 1, MOST_SESSIONS);
        complaint = or(complaint, "--requests-at-a-time", publisher.requestsAtATime, 1, 10_000);
        complaint = or(complaint, "--warm-up", phases.warmUps, 0, 1000);
        complaint = or(complaint, "--warm-up-changes", phases.warmUpChanges, 0, 1_000_000);
        complaint = or(complaint, "--settle-seconds", phases.settleSeconds, 0, MOST_SECONDS);
        complaint = or(complaint, "--rate", phases.rate, 1, MOST_RATE);
        complaint = or(complaint, "--seconds", phases.seconds, 0, MOST_SECONDS);
        complaint = or(complaint, "--window", phases.window, 1, MOST_RATE);
        complaint = or(complaint, "--max-seconds", phases.maxSeconds, 0, MOST_SECONDS);
        complaint = or(complaint, "--bytes", phases.bytes, UpdatePayload.FEWEST_BYTES, MOST_BYTES);
        complaint = or(complaint, "--timeout-seconds", phases.timeoutSeconds, 1, MOST_SECONDS);
        complaint = or(complaint, "--server-pid", server.pid, 0, Integer.MAX_VALUE);
        if (complaint == null && server.insecure && !server.tls) {
            complaint = "--insecure is for --tls";
        }
        if (complaint == null && server.jvm && server.pid == 0) {
            complaint = "--server-jvm needs --server-pid";
        }
        if (complaint == null && sessions.sessions > 1 && !sessions.userPattern.contains("%d")) {
            complaint = "--user-pattern needs %d, so that each session has a user of its own";
        }
        return complaint;
    }

    private static @Nullable String or(@Nullable String complaint, String option, long value, long least, long most) {
        if (complaint != null || (value >= least && value <= most)) {
            return complaint;
        }
        return option + " may be " + least + " to " + most + ", not " + value;
    }
}
