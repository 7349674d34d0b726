package org.finessebridge.cti.simulator.centre;

import java.time.Duration;

/**
 * What happens at numbers outside.
 *
 * @param number the number, or how numbers begin, with {@code *} at the end
 * @param reaction what happens when it is called
 * @param after how long it rings before it is answered or rejected
 */
public record ExternalNumber(String number, Reaction reaction, Duration after) {

    /** What happens when a number is called. */
    public enum Reaction {
        /** It rings, and is answered. */
        ANSWERS,
        /** It rings for ever. */
        RINGS,
        /** It is busy. */
        BUSY,
        /** It rings, and the call is turned down. */
        REJECTS,
        /** There is no such number. */
        UNKNOWN
    }

    /** Whether a number is meant. */
    public boolean isOf(String called) {
        return number.endsWith("*")
                ? called.startsWith(number.substring(0, number.length() - 1))
                : called.equals(number);
    }
}
