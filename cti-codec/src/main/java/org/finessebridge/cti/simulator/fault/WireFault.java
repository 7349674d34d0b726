package org.finessebridge.cti.simulator.fault;

/**
 * What goes wrong on the wire to a client, once a connection.
 *
 * @param kind what goes wrong
 * @param afterMessages how many messages each client still gets whole, counted from when the fault
 *     is set or the client connects, whichever is later; the next one is spoilt
 */
public record WireFault(Kind kind, int afterMessages) {

    public WireFault {
        if (afterMessages < 0) {
            throw new IllegalArgumentException("a fault comes after 0 or more messages");
        }
    }

    /** What goes wrong. */
    public enum Kind {
        /** The connection is closed instead of sending the message. */
        DISCONNECT,
        /** The connection is closed in the middle of the message. */
        CUT_FRAME,
        /** MessageLength announces 4 GiB. */
        BAD_LENGTH,
        /** MessageLength is right, and the body makes no message. */
        GARBAGE_BODY,
        /** Bytes of no meaning stand in the place of the message. */
        RANDOM_BYTES
    }
}
