package org.finessebridge.load.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.finessebridge.load.session.Account;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is read by REST, where, and for how long. */
public final class RestOptions {

    /** How many users a team of the demo's generated agents has; its first is its supervisor. */
    private static final int TEAM_SIZE = 50;

    private static final int FIRST_TEAM = 10_000;
    private static final int MOST_CONNECTIONS = 10_000;

    @Option(
            names = "--url",
            required = true,
            description = "The product's REST without a path, such as http://127.0.0.1:8082.")
    URI url = URI.create("");

    @Option(
            names = "--bare-url",
            description = "That of a bare controller (rest-baseline), which answers as many bytes, for comparison.")
    @Nullable
    URI bareUrl;

    @Option(
            names = "--resources",
            split = ",",
            defaultValue = "User,Team",
            description = {
                "What is read, one after the other (default: User,Team): each connection's own User,",
                "the Team that it supervises, SystemInfo."
            })
    List<ReadResource> resources = List.of(ReadResource.User, ReadResource.Team);

    @Option(
            names = "--connections",
            defaultValue = "32",
            description = "Kept connections, with a request on each at any time (default: 32).")
    int connections = 32;

    @Option(names = "--seconds", defaultValue = "5", description = "How long each measurement is (default: 5).")
    int seconds = 5;

    @Option(
            names = "--rounds",
            defaultValue = "3",
            description = "Measurements of each, in turns; the median counts (default: 3).")
    int rounds = 3;

    @Option(
            names = "--warm-up-seconds",
            defaultValue = "10",
            description = "How long each is read before, unmeasured (default: 10).")
    int warmUpSeconds = 10;

    @Option(names = "--insecure", description = "Takes any certificate.")
    boolean insecure;

    @Option(names = "--server-pid", description = "The product's process on this machine, whose CPU is read.")
    long pid;

    @Option(names = "--bare-pid", description = "That of the bare controller.")
    long barePid;

    @Option(
            names = "--first-user",
            defaultValue = "1001001",
            description = "The first of the demo's generated agents (default: 1001001).")
    long firstUser = 1_001_001;

    @Option(
            names = "--agents",
            defaultValue = "2000",
            description = "How many of them there are, in teams of 50 (default: 2000).")
    int agents = 2000;

    @Option(
            names = "--event-loops",
            defaultValue = "1",
            description = "Threads that the connections live on (default: 1).")
    int eventLoops = 1;

    /** What is wrong with it, in words; null when nothing is. */
    public @Nullable String complaint() {
        OptionRanges ranges = new OptionRanges();
        checkUrl(ranges, "--url", url);
        if (bareUrl != null) {
            checkUrl(ranges, "--bare-url", bareUrl);
        }
        ranges.check("--connections", connections, 1, MOST_CONNECTIONS);
        ranges.check("--seconds", seconds, 1, OptionRanges.MOST_SECONDS);
        ranges.check("--rounds", rounds, 1, 100);
        ranges.check("--warm-up-seconds", warmUpSeconds, 0, OptionRanges.MOST_SECONDS);
        ranges.check("--agents", agents, TEAM_SIZE, 100_000);
        ranges.check("--event-loops", eventLoops, 1, 64);
        ranges.check("--server-pid", pid, 0, Integer.MAX_VALUE);
        ranges.check("--bare-pid", barePid, 0, Integer.MAX_VALUE);
        return ranges.complaint();
    }

    private static void checkUrl(OptionRanges ranges, String option, URI url) {
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        ranges.require(
                web && url.getHost() != null && url.getPort() > 0,
                option + " needs a scheme, a host and a port, such as http://127.0.0.1:8082");
    }

    /** Where the product is. */
    public URI url() {
        return url;
    }

    /** Where the bare controller is; null for none. */
    public @Nullable URI bareUrl() {
        return bareUrl;
    }

    /** What is read. */
    public List<ReadResource> resources() {
        return resources;
    }

    /** Connections that are kept. */
    public int connections() {
        return connections;
    }

    /** How long a measurement is. */
    public Duration measurement() {
        return Duration.ofSeconds(seconds);
    }

    /** Measurements of each. */
    public int rounds() {
        return rounds;
    }

    /** How long each is read before. */
    public Duration warmUp() {
        return Duration.ofSeconds(warmUpSeconds);
    }

    /** Whether any certificate is taken. */
    public boolean insecure() {
        return insecure;
    }

    /** The product's process; 0 when it is not to be measured. */
    public long pid() {
        return pid;
    }

    /** The bare controller's process; 0 when it is not to be measured. */
    public long barePid() {
        return barePid;
    }

    /** Threads that connections live on. */
    public int eventLoops() {
        return eventLoops;
    }

    /** Who reads on a connection. */
    public Account reader(ReadResource resource, int connection) {
        long user = resource == ReadResource.Team
                ? firstUser + (long) team(connection) * TEAM_SIZE
                : firstUser + connection % agents;
        return new Account(Long.toString(user), Long.toString(user));
    }

    /** What is read on a connection. */
    public String path(ReadResource resource, int connection) {
        return "/finesse/api/"
                + switch (resource) {
                    case User -> "User/" + reader(resource, connection).user();
                    case Team -> "Team/" + (FIRST_TEAM + team(connection));
                    case SystemInfo -> "SystemInfo";
                };
    }

    private int team(int connection) {
        return connection % (agents / TEAM_SIZE);
    }
}
