package org.finessebridge.cti.message.monitor;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The request was accepted.
 *
 * <p>SESSION_MONITOR_STOP_CONF, type 104. CTI Server Message Reference Guide, Client Monitor
 * Service, Session Monitor Stop Conf.
 */
@MessageType(104)
public record SessionMonitorStopConf(@Fixed(WireType.UINT) long invokeId, Remainder remainder)
        implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public SessionMonitorStopConf(long invokeId) {
        this(invokeId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static SessionMonitorStopConfBuilder builder() {
        return new SessionMonitorStopConfBuilder();
    }

    /** A builder with the values of this message. */
    public SessionMonitorStopConfBuilder toBuilder() {
        return new SessionMonitorStopConfBuilder(this);
    }
}
