package org.finessebridge.cti.message.monitor;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The monitor has started; its events carry this MonitorID.
 *
 * <p>SESSION_MONITOR_START_CONF, type 102. CTI Server Message Reference Guide, Client Monitor
 * Service, Session Monitor Start Conf.
 */
@MessageType(102)
public record SessionMonitorStartConf(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.UINT) long monitorId,
        Remainder remainder) implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public SessionMonitorStartConf(long invokeId, long monitorId) {
        this(invokeId, monitorId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static SessionMonitorStartConfBuilder builder() {
        return new SessionMonitorStartConfBuilder();
    }

    /** A builder with the values of this message. */
    public SessionMonitorStartConfBuilder toBuilder() {
        return new SessionMonitorStartConfBuilder(this);
    }
}
