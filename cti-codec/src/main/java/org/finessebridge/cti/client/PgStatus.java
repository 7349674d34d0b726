package org.finessebridge.cti.client;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is wrong with the peripheral gateway: the bits of PGStatus in OPEN_CONF and SYSTEM_EVENT. No
 * bit is a healthy gateway.
 *
 * <p>CTI Server Message Reference Guide, Constants, "PG Status Code Values".
 */
public enum PgStatus {
    /** The Open Peripheral Controller is down: no events of any peripheral. */
    OPC_DOWN(0x1, "the Open Peripheral Controller is down"),
    /** The central controller is not reached: no routing, no call data of it. */
    CC_DOWN(0x2, "the central controller is down"),
    /** One or more peripherals are offline. */
    PERIPHERAL_OFFLINE(0x4, "a peripheral is offline"),
    /** The CTI server is offline. */
    CTI_SERVER_OFFLINE(0x8, "the CTI server is offline"),
    /** Some functions are missing. */
    LIMITED_FUNCTION(0x10, "the function is limited");

    private final long bit;
    private final String words;

    PgStatus(long bit, String words) {
        this.bit = bit;
        this.words = words;
    }

    /** The bit on the wire. */
    public long bit() {
        return bit;
    }

    /** What it means, for an operator. */
    public String words() {
        return words;
    }

    /** The bits that have a name, in the order of the guide; empty for a healthy gateway. */
    public static Set<PgStatus> of(long bits) {
        Set<PgStatus> found = EnumSet.noneOf(PgStatus.class);
        for (PgStatus status : values()) {
            if ((bits & status.bit) != 0) {
                found.add(status);
            }
        }
        return Collections.unmodifiableSet(found);
    }
}
