package org.finessebridge.load.settings;

import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;

/** What calls there are, and how many. */
public final class CallOptions {

    @Option(
            names = "--rest-port",
            required = true,
            description = "The port of Finesse's REST without TLS, where agents act.")
    int restPort;

    @Option(
            names = "--control-port",
            defaultValue = "0",
            description = {
                "The port of the simulator's control API, by which callers call (default: 0 =",
                "one half of the agents calls the other)."
            })
    int controlPort;

    @Option(
            names = "--dialed-number",
            defaultValue = "7000",
            description = "What callers dial: a queue of the agents' (default: 7000).")
    String dialedNumber = "7000";

    @Option(
            names = "--calls-an-hour",
            split = ",",
            defaultValue = "60000",
            description = "The rate, or several, one after the other (default: 60000).")
    List<Integer> callsAnHour = List.of(60_000);

    @Option(names = "--seconds", defaultValue = "60", description = "How long each rate is played (default: 60).")
    int seconds = 60;

    @Option(
            names = "--warm-up-seconds",
            defaultValue = "30",
            description = "How long the first rate is played before, unmeasured; 0 = not (default: 30).")
    int warmUpSeconds = 30;

    @Option(
            names = "--warm-up-calls-an-hour",
            defaultValue = "0",
            description = "Another rate for that time (default: 0 = the first).")
    int warmUpCallsAnHour;

    @Option(
            names = "--pause-millis",
            defaultValue = "1000",
            description = "How long an agent waits before each request, on average (default: 1000).")
    int pauseMillis = 1000;

    @Option(
            names = "--late-seconds",
            defaultValue = "30",
            description = "How late events may be that are not lost (default: 30).")
    int lateSeconds = 30;

    /** Where agents act. */
    public int restPort() {
        return restPort;
    }

    /** Where callers call; 0 when agents call each other. */
    public int controlPort() {
        return controlPort;
    }

    /** What callers dial. */
    public String dialedNumber() {
        return dialedNumber;
    }

    /** The rates, one after the other. */
    public List<Integer> callsAnHour() {
        return callsAnHour;
    }

    /** How long each rate is played. */
    public int seconds() {
        return seconds;
    }

    /** How long calls are played before anything is measured; 0 when they are not. */
    public int warmUpSeconds() {
        return warmUpSeconds;
    }

    /** The rate of that time. */
    public int warmUpCallsAnHour() {
        return warmUpCallsAnHour == 0 ? callsAnHour.getFirst() : warmUpCallsAnHour;
    }

    /** How long an agent waits before each request, on average. */
    public Duration pause() {
        return Duration.ofMillis(pauseMillis);
    }

    /** How late an event may be that is not lost. */
    public Duration latest() {
        return Duration.ofSeconds(lateSeconds);
    }
}
