package org.finessebridge.load.settings;

import java.time.Duration;
import java.util.List;
import org.finessebridge.load.session.Account;
import org.finessebridge.load.transport.TransportName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who floods, with what, and who pings meanwhile. */
public final class FloodOptions {

    @Option(
            names = "--requests",
            split = ",",
            defaultValue = "SUBSCRIPTIONS,AFFILIATIONS,DISCO_ITEMS,PRESENCE",
            description = "What is sent, one kind after the other (default: all of: ${COMPLETION-CANDIDATES}).")
    List<FloodRequest> requests = List.of(FloodRequest.values());

    @Option(names = "--each", defaultValue = "950", description = "Requests of each session, at once (default: 950).")
    int each = 950;

    @Option(names = "--sessions", defaultValue = "10", description = "Sessions that flood (default: 10).")
    int sessions = 10;

    @Option(names = "--user", defaultValue = "2001", description = "Whose they are (default: 2001).")
    String user = "2001";

    @Option(names = "--password", description = "The password (default: the user's name).")
    @Nullable
    String password;

    @Option(names = "--pingers", defaultValue = "4", description = "Sessions that ping (default: 4).")
    int pingers = 4;

    @Option(names = "--pinging-user", defaultValue = "2002", description = "Whose they are (default: 2002).")
    String pingingUser = "2002";

    @Option(names = "--pinging-password", description = "The password (default: the user's name).")
    @Nullable
    String pingingPassword;

    @Option(
            names = "--ping-every-millis",
            defaultValue = "5",
            description = "How often each of them pings, whatever has been answered (default: 5).")
    int pingEveryMillis = 5;

    @Option(
            names = "--quiet-seconds",
            defaultValue = "2",
            description = "How long they ping before each flood, for comparison (default: 2).")
    int quietSeconds = 2;

    @Option(
            names = "--timeout-seconds",
            defaultValue = "60",
            description = "How long a sign-in, a flood or a ping may take (default: 60).")
    int timeoutSeconds = 60;

    /** What is wrong with it, in words; null when nothing is. */
    public @Nullable String complaint(ServerOptions server) {
        OptionRanges ranges = new OptionRanges();
        ranges.check("--port", server.port, 1, OptionRanges.HIGHEST_PORT);
        ranges.require(!server.insecure || server.tls, "--insecure is for --tls");
        ranges.require(
                server.transport != TransportName.BOSH,
                "--transport bosh has no flood: one request at a time is let in");
        ranges.require(server.pid == 0 && !server.jvm, "--server-pid and --server-jvm are for the other commands");
        ranges.check("--each", each, 1, 100_000);
        ranges.check("--sessions", sessions, 1, 1000);
        ranges.check("--pingers", pingers, 1, 1000);
        ranges.check("--ping-every-millis", pingEveryMillis, 1, 60_000);
        ranges.check("--quiet-seconds", quietSeconds, 1, OptionRanges.MOST_SECONDS);
        ranges.check("--timeout-seconds", timeoutSeconds, 1, OptionRanges.MOST_SECONDS);
        return ranges.complaint();
    }

    /** What is sent. */
    public List<FloodRequest> requests() {
        return requests;
    }

    /** Requests of each session. */
    public int each() {
        return each;
    }

    /** Sessions that flood. */
    public int sessions() {
        return sessions;
    }

    /** Who floods. */
    public Account flooder() {
        return new Account(user, password == null ? user : password);
    }

    /** Sessions that ping. */
    public int pingers() {
        return pingers;
    }

    /** Who pings. */
    public Account pinger() {
        return new Account(pingingUser, pingingPassword == null ? pingingUser : pingingPassword);
    }

    /** From a ping of a session to its next. */
    public Duration pingEvery() {
        return Duration.ofMillis(pingEveryMillis);
    }

    /** How long they ping before each flood. */
    public Duration quiet() {
        return Duration.ofSeconds(quietSeconds);
    }

    /** How long anything may take. */
    public Duration patience() {
        return Duration.ofSeconds(timeoutSeconds);
    }
}
