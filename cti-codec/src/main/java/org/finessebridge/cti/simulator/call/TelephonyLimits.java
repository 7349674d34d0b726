package org.finessebridge.cti.simulator.call;

/**
 * How much a telephone system takes.
 *
 * @param calls that there are at one time
 * @param callsPerDevice at which a device is busy; 1 for no call waiting
 * @param conferenceParties the ends that a bridge has
 */
public record TelephonyLimits(int calls, int callsPerDevice, int conferenceParties) {

    /** 20,000 calls; two at a device; bridges of eight. */
    public static final TelephonyLimits USUAL = new TelephonyLimits(20_000, 2, 8);

    public TelephonyLimits {
        if (calls < 1 || callsPerDevice < 1 || conferenceParties < 3) {
            throw new IllegalArgumentException("too small for a telephone system: " + calls + " calls, "
                    + callsPerDevice + " at a device, " + conferenceParties + " in a conference");
        }
    }
}
