package org.finessebridge.cti.message.monitor;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The monitor has started; its events carry this MonitorID.
 *
 * <p>MONITOR_START_CONF, type 94. CTI Server Message Reference Guide, Peripheral Monitor Service,
 * Monitor Start Conf.
 */
@MessageType(94)
public record MonitorStartConf(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.UINT) long monitorId,
        Remainder remainder) implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public MonitorStartConf(long invokeId, long monitorId) {
        this(invokeId, monitorId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static MonitorStartConfBuilder builder() {
        return new MonitorStartConfBuilder();
    }

    /** A builder with the values of this message. */
    public MonitorStartConfBuilder toBuilder() {
        return new MonitorStartConfBuilder(this);
    }
}
