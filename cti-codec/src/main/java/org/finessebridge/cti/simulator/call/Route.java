package org.finessebridge.cti.simulator.call;

/** Where a call goes that has been dialled to a number that is no device. */
public sealed interface Route {

    /** To a device of the contact centre, without a queue. */
    record ToDevice(String device) implements Route {}

    /** To a number outside; {@link ExternalParties} say what happens there. */
    record ToOutside(String number) implements Route {}

    /**
     * To a queue: the caller waits until {@link Telephony#deliver} brings the call to an agent, or
     * the caller gives up.
     *
     * @param skillGroupNumber the queue
     */
    record Queued(long skillGroupNumber) implements Route {}

    /** The caller hears a busy tone. */
    record Busy() implements Route {}

    /** There is no such number in the contact centre; it may be one outside. */
    record Unknown() implements Route {}
}
