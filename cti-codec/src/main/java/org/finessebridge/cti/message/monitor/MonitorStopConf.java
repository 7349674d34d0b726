package org.finessebridge.cti.message.monitor;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The request was accepted.
 *
 * <p>MONITOR_STOP_CONF, type 96. CTI Server Message Reference Guide, Peripheral Monitor Service,
 * Monitor Stop Conf.
 */
@MessageType(96)
public record MonitorStopConf(@Fixed(WireType.UINT) long invokeId, Remainder remainder) implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public MonitorStopConf(long invokeId) {
        this(invokeId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static MonitorStopConfBuilder builder() {
        return new MonitorStopConfBuilder();
    }

    /** A builder with the values of this message. */
    public MonitorStopConfBuilder toBuilder() {
        return new MonitorStopConfBuilder(this);
    }
}
