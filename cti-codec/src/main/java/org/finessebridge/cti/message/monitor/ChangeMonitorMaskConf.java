package org.finessebridge.cti.message.monitor;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The request was accepted.
 *
 * <p>CHANGE_MONITOR_MASK_CONF, type 98. CTI Server Message Reference Guide, Peripheral Monitor
 * Service, Change Monitor Mask Conf.
 */
@MessageType(98)
public record ChangeMonitorMaskConf(@Fixed(WireType.UINT) long invokeId, Remainder remainder)
        implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public ChangeMonitorMaskConf(long invokeId) {
        this(invokeId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static ChangeMonitorMaskConfBuilder builder() {
        return new ChangeMonitorMaskConfBuilder();
    }

    /** A builder with the values of this message. */
    public ChangeMonitorMaskConfBuilder toBuilder() {
        return new ChangeMonitorMaskConfBuilder(this);
    }
}
