package org.finessebridge.cti.simulator.queue;

import java.time.Instant;

/**
 * A call in a queue. Immutable.
 *
 * @param callId ConnectionCallID
 * @param skillGroupNumber the queue
 * @param priority from 1, the highest
 * @param since when it came to its first queue
 */
public record WaitingCall(long callId, long skillGroupNumber, int priority, Instant since)
        implements Comparable<WaitingCall> {

    /** Who is answered first: by priority, then by the time of waiting. */
    @Override
    public int compareTo(WaitingCall other) {
        int byPriority = Integer.compare(priority, other.priority);
        int byTime = byPriority == 0 ? since.compareTo(other.since) : byPriority;
        return byTime == 0 ? Long.compare(callId, other.callId) : byTime;
    }
}
