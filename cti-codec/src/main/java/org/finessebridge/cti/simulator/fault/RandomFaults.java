package org.finessebridge.cti.simulator.fault;

import java.time.Duration;

/**
 * What goes wrong by chance, all of it within what the guide allows: it promises no order between
 * confirmations and events. The events of one agent always keep their order, and so do the requests
 * for one agent that are carried out. The same seed throws the same dice; which message meets which
 * throw depends on the clients.
 *
 * @param seed of the dice
 * @param longestDelay every confirmation, every refusal and every AGENT_STATE_EVENT is late by a
 *     time from 0 to this, each by its own
 * @param ignoredPercent of SET_AGENT_STATE_REQ, and of requests about calls other than questions,
 *     are neither carried out nor answered
 * @param unansweredPercent of all answers are not sent; the requests have been carried out, or not,
 *     as if they were
 * @param carriedOutLatePercent of SET_AGENT_STATE_REQ are confirmed first and carried out up to
 *     longestDelay later; where that has become impossible, CONTROL_FAILURE_CONF follows
 * @param refusedLatePercent of SET_AGENT_STATE_REQ are confirmed, and refused up to longestDelay
 *     later with {@link SimulatorBehaviour#refusal()}; they are not carried out
 * @param strangersPercent of AGENT_STATE_EVENTs come with one that looks alike, of the same agent
 *     id at another peripheral or of the agent in another media routing domain
 */
public record RandomFaults(
        long seed,
        Duration longestDelay,
        int ignoredPercent,
        int unansweredPercent,
        int carriedOutLatePercent,
        int refusedLatePercent,
        int strangersPercent) {

    private static final int ALL = 100;

    public RandomFaults {
        if (longestDelay.isNegative()) {
            throw new IllegalArgumentException("a delay cannot be negative");
        }
        requirePercent(ignoredPercent + carriedOutLatePercent + refusedLatePercent);
        requirePercent(ignoredPercent);
        requirePercent(unansweredPercent);
        requirePercent(carriedOutLatePercent);
        requirePercent(refusedLatePercent);
        requirePercent(strangersPercent);
    }

    private static void requirePercent(int percent) {
        if (percent < 0 || percent > ALL) {
            throw new IllegalArgumentException(percent + " is not one of 0 to 100 percent");
        }
    }

    /** Nothing but another order: confirmations and events are late, each by its own time. */
    public static RandomFaults reordering(long seed, Duration longestDelay) {
        return new RandomFaults(seed, longestDelay, 0, 0, 0, 0, 0);
    }

    /** The same, ignoring some requests. */
    public RandomFaults ignoring(int percent) {
        return new RandomFaults(
                seed,
                longestDelay,
                percent,
                unansweredPercent,
                carriedOutLatePercent,
                refusedLatePercent,
                strangersPercent);
    }

    /** The same, losing some answers. */
    public RandomFaults losingAnswers(int percent) {
        return new RandomFaults(
                seed,
                longestDelay,
                ignoredPercent,
                percent,
                carriedOutLatePercent,
                refusedLatePercent,
                strangersPercent);
    }

    /** The same, carrying some requests out after their confirmation. */
    public RandomFaults carryingOutLate(int percent) {
        return new RandomFaults(
                seed, longestDelay, ignoredPercent, unansweredPercent, percent, refusedLatePercent, strangersPercent);
    }

    /** The same, refusing some requests after their confirmation. */
    public RandomFaults refusingLate(int percent) {
        return new RandomFaults(
                seed,
                longestDelay,
                ignoredPercent,
                unansweredPercent,
                carriedOutLatePercent,
                percent,
                strangersPercent);
    }

    /** The same, with events of other peripherals and of other domains beside some events. */
    public RandomFaults withStrangers(int percent) {
        return new RandomFaults(
                seed,
                longestDelay,
                ignoredPercent,
                unansweredPercent,
                carriedOutLatePercent,
                refusedLatePercent,
                percent);
    }
}
