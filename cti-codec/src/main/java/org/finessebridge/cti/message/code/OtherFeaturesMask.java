package org.finessebridge.cti.message.code;

/**
 * Bits of OtherFeaturesSupported: further features of a switch.
 *
 * <p>CTI Server Message Reference Guide, Query Device Info Conf.
 */
public final class OtherFeaturesMask {

    public static final long POST_ROUTE = 0x1;
    public static final long UNIQUE_CONSULT_CALLID = 0x2;

    private OtherFeaturesMask() {}
}
