package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;

/**
 * The request was accepted.
 *
 * <p>START_NETWORK_RECORDING_CONF, type 269. CTI Server Message Reference Guide, Client Control
 * Service, Start Network Recording Conf.
 */
@MessageType(269)
public record StartNetworkRecordingConf(
        @Fixed(WireType.UINT) long invokeId, Remainder remainder) implements CtiConfirmation {

    /** A message with nothing beyond its listed fields. */
    public StartNetworkRecordingConf(long invokeId) {
        this(invokeId, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static StartNetworkRecordingConfBuilder builder() {
        return new StartNetworkRecordingConfBuilder();
    }

    /** A builder with the values of this message. */
    public StartNetworkRecordingConfBuilder toBuilder() {
        return new StartNetworkRecordingConfBuilder(this);
    }
}
