package org.finessebridge.cti.message.uccx;

/**
 * Bits of ConfigurationMask of UCCX: kinds of items of the configuration. It stands where UCCE has
 * ConfigInformation.
 *
 * <p>Unified CCX CTI Protocol Developer Guide, Configuration Messages.
 */
public final class UccxConfigurationMask {

    public static final long APPLICATION = 0x1;
    public static final long CSQ = 0x2;
    public static final long AGENT = 0x4;
    public static final long DEVICE = 0x8;
    public static final long TERMINAL = 0x10;

    private UccxConfigurationMask() {}
}
