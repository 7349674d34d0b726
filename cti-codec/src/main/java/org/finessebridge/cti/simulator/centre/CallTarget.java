package org.finessebridge.cti.simulator.centre;

/** Where a dialled number leads. */
public sealed interface CallTarget {

    /** The caller waits for an agent of a skill group. */
    record Queue(long skillGroupNumber) implements CallTarget {}

    /** One device, without a queue. */
    record Device(String extension) implements CallTarget {}

    /** A number outside. */
    record Outside(String number) implements CallTarget {}

    /** The caller hears a busy tone. */
    record Busy() implements CallTarget {}
}
