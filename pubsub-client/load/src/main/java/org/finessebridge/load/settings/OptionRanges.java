package org.finessebridge.load.settings;

import org.jspecify.annotations.Nullable;

/** Finds the first option whose value makes no sense. */
final class OptionRanges {

    static final int HIGHEST_PORT = 65_535;
    static final int MOST_SECONDS = 86_400;

    private @Nullable String complaint;

    void check(String option, long value, long least, long most) {
        require(value >= least && value <= most, option + " may be " + least + " to " + most + ", not " + value);
    }

    /** What is the same for every run: where the server is, and how its users sign in. */
    void checkSignIn(ServerOptions server, SessionOptions sessions) {
        check("--port", server.port, 1, HIGHEST_PORT);
        check("--first-user", sessions.firstUser, 0, Long.MAX_VALUE / 2);
        check("--sign-ins-at-a-time", sessions.signInsAtATime, 1, 10_000);
        check("--event-loops", sessions.eventLoops, 1, 64);
        check("--timeout-seconds", sessions.timeoutSeconds, 1, MOST_SECONDS);
        check("--server-pid", server.pid, 0, Integer.MAX_VALUE);
        require(!server.insecure || server.tls, "--insecure is for --tls");
        require(!server.jvm || server.pid != 0, "--server-jvm needs --server-pid");
    }

    void require(boolean sense, String otherwise) {
        if (complaint == null && !sense) {
            complaint = otherwise;
        }
    }

    /** In words; null when all make sense. */
    @Nullable
    String complaint() {
        return complaint;
    }
}
