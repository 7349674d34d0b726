package org.finessebridge.cti.simulator.call;

import java.time.Duration;

/**
 * What happens at a number outside when it is called.
 *
 * @param kind what
 * @param after how long it rings first; only of {@link Kind#ANSWERS} and {@link Kind#REJECTS}
 */
public record ExternalBehaviour(Kind kind, Duration after) {

    /** What becomes of a call to it. */
    public enum Kind {
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

    public ExternalBehaviour {
        if (after.isNegative()) {
            throw new IllegalArgumentException("nobody answers before the call");
        }
    }

    /** Anything that takes no time. */
    public static ExternalBehaviour of(Kind kind) {
        return new ExternalBehaviour(kind, Duration.ZERO);
    }
}
