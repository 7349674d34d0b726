package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The request was accepted.
 *
 * <p>STOP_NETWORK_RECORDING_CONF, type 271. CTI Server Message Reference Guide, Client Control
 * Service, Stop Network Recording Conf.
 */
@MessageType(271)
public record StopNetworkRecordingConf(@Fixed(WireType.UINT) long invokeId, Remainder remainder)
        implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public StopNetworkRecordingConf(long invokeId) {
        this(invokeId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static StopNetworkRecordingConfBuilder builder() {
        return new StopNetworkRecordingConfBuilder();
    }

    /** A builder with the values of this message. */
    public StopNetworkRecordingConfBuilder toBuilder() {
        return new StopNetworkRecordingConfBuilder(this);
    }
}
