package org.finessebridge.cti.simulator.centre;

import java.util.List;

/**
 * Callers, and agents who act by themselves.
 *
 * @param seed the same seed makes the same traffic
 * @param callsPerHour by hour of the day in UTC: 24 numbers
 * @param dialedNumbers what callers dial, each as often as the others
 * @param talk how long calls last that have been answered
 * @param wrapUp how long an agent of {@code agents} works after a call
 * @param ring how long an agent of {@code agents} lets a call ring
 * @param patience how long a caller waits before giving up
 * @param agents who sign on, answer and become ready by themselves; nobody else is touched
 */
public record TrafficProfile(
        long seed,
        List<Long> callsPerHour,
        List<String> dialedNumbers,
        TimeDistribution talk,
        TimeDistribution wrapUp,
        TimeDistribution ring,
        TimeDistribution patience,
        List<String> agents) {

    /** Hours of a day. */
    public static final int HOURS = 24;

    public TrafficProfile {
        callsPerHour = List.copyOf(callsPerHour);
        dialedNumbers = List.copyOf(dialedNumbers);
        agents = List.copyOf(agents);
        if (callsPerHour.size() != HOURS) {
            throw new IllegalArgumentException("a day has 24 hours, not " + callsPerHour.size());
        }
        if (dialedNumbers.isEmpty()) {
            throw new IllegalArgumentException("callers need a number to dial");
        }
    }
}
