package org.finessebridge.cti.simulator.fault;

import org.jspecify.annotations.Nullable;

/**
 * In which order, and how completely, the events of one step of a call come; all of it within what
 * servers do, who promise little. BEGIN_CALL is always first, and END_CALL last.
 *
 * @param confirmsLast whether a confirmation comes after the events; of TRANSFER_CALL_REQ it always
 *     does
 * @param agentStatesLast whether AGENT_STATE_EVENTs come after the call events
 * @param endCallsReversed whether END_CALLs come in the opposite order
 * @param withoutConnectionCleared whether CALL_CLEARED comes without CALL_CONNECTION_CLEARED before
 * @param withoutCallersDelivered whether only the end that rings hears CALL_DELIVERED
 * @param endCallWithoutDevice whether END_CALL names no device, where only one ends at the time
 * @param nullCallTypeInSnapshots whether SNAPSHOT_CALL_CONF has lost the CallType
 * @param delaysEndOfWork whether END_CALL waits for the end of the work after the call; null for as
 *     the peripheral does it: UCCE waits, UCCX does not
 * @param seed with which the dice decide, at each step anew, which of what is wanted happens; null
 *     for always
 */
public record CallEventOrder(
        boolean confirmsLast,
        boolean agentStatesLast,
        boolean endCallsReversed,
        boolean withoutConnectionCleared,
        boolean withoutCallersDelivered,
        boolean endCallWithoutDevice,
        boolean nullCallTypeInSnapshots,
        @Nullable Boolean delaysEndOfWork,
        @Nullable Long seed) {

    /** As the tables of flows have it. */
    public static final CallEventOrder USUAL =
            new CallEventOrder(false, false, false, false, false, false, false, null, null);

    /** Any order, and any omission, by chance. */
    public static CallEventOrder atRandom(long seed) {
        return new CallEventOrder(true, true, true, true, true, true, false, null, seed);
    }

    /** Confirmations come after the events. */
    public static CallEventOrder confirmingLast() {
        return new CallEventOrder(true, false, false, false, false, false, false, null, null);
    }

    /** The agents' states come after the call events. */
    public static CallEventOrder withAgentStatesLast() {
        return new CallEventOrder(false, true, false, false, false, false, false, null, null);
    }

    /** Everything that may be left out is left out. */
    public static CallEventOrder sparse() {
        return new CallEventOrder(false, false, false, true, true, true, true, null, null);
    }

    /** The same, with END_CALL before or after the work that follows a call. */
    public CallEventOrder delayingEndOfWork(boolean delays) {
        return new CallEventOrder(
                confirmsLast,
                agentStatesLast,
                endCallsReversed,
                withoutConnectionCleared,
                withoutCallersDelivered,
                endCallWithoutDevice,
                nullCallTypeInSnapshots,
                delays,
                seed);
    }
}
