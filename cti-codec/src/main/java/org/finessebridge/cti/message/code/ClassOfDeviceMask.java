package org.finessebridge.cti.message.code;

/**
 * Bits of ClassOfDevice: the media of a device.
 *
 * <p>CTI Server Message Reference Guide, Query Device Info Conf.
 */
public final class ClassOfDeviceMask {

    public static final long OTHER = 0x10;
    public static final long IMAGE = 0x20;
    public static final long DATA = 0x40;
    public static final long VOICE = 0x80;

    private ClassOfDeviceMask() {}
}
