package org.finessebridge.load.settings;

import java.time.Duration;
import picocli.CommandLine.Option;

/** What is done with the sessions, and for how long. */
public final class PhaseOptions {

    /** A server that is slower fails in the warm-up. */
    private static final int SLOWEST_CHANGES_A_SECOND = 50;

    @Option(
            names = "--warm-up",
            defaultValue = "0",
            description = "Times that all sign in, get updates and sign out before (default: 0).")
    int warmUps;

    @Option(
            names = "--warm-up-changes",
            defaultValue = "10000",
            description = "Changes in each warm-up, the same for any server (default: 10000).")
    int warmUpChanges = 10_000;

    @Option(
            names = "--settle-seconds",
            defaultValue = "3",
            description = "Quiet time before memory is read (default: 3).")
    int settleSeconds = 3;

    @Option(names = "--one-update-each", description = "Publishes one update to each session, and looks for each.")
    boolean oneUpdateEach;

    @Option(
            names = "--rate",
            defaultValue = "50",
            description = "Changes a second in the phase of a fixed rate (default: 50).")
    int rate = 50;

    @Option(names = "--seconds", defaultValue = "20", description = "How long that phase is; 0 = none (default: 20).")
    int seconds = 20;

    @Option(
            names = "--window",
            defaultValue = "200",
            description = "Changes not yet delivered in the phase at most speed (default: 200).")
    int window = 200;

    @Option(
            names = "--max-seconds",
            defaultValue = "20",
            description = "How long that phase is; 0 = none (default: 20).")
    int maxSeconds = 20;

    @Option(names = "--bytes", defaultValue = "1000", description = "The length of an update (default: 1000).")
    int bytes = 1000;

    @Option(
            names = "--late-seconds",
            defaultValue = "60",
            description = "How late events may be that are not lost (default: 60).")
    int lateSeconds = 60;

    /** Times that all sign in and out before anything is measured. */
    public int warmUps() {
        return warmUps;
    }

    /** Changes that are published in each of them. */
    public int warmUpChanges() {
        return warmUpChanges;
    }

    /**
     * How long that may take.
     *
     * @param patience how long a single request may take
     */
    public Duration warmUpPatience(Duration patience) {
        return patience.plusSeconds(warmUpChanges / SLOWEST_CHANGES_A_SECOND);
    }

    /** Quiet time before memory is read. */
    public Duration settle() {
        return Duration.ofSeconds(settleSeconds);
    }

    /** Whether each session gets one update after it has been idle. */
    public boolean oneUpdateEach() {
        return oneUpdateEach;
    }

    /** Changes a second in the phase of a fixed rate. */
    public int rate() {
        return rate;
    }

    /** How long the phase of a fixed rate is; 0 when there is none. */
    public int seconds() {
        return seconds;
    }

    /** Changes that are not yet delivered, at most, in the phase at most speed. */
    public int window() {
        return window;
    }

    /** How long the phase at most speed is, in seconds; 0 when there is none. */
    public int maxSeconds() {
        return maxSeconds;
    }

    /** The length of an update. */
    public int bytes() {
        return bytes;
    }

    /** How late an event may be that is not lost. */
    public Duration latest() {
        return Duration.ofSeconds(lateSeconds);
    }
}
