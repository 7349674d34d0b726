package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;
import org.jspecify.annotations.Nullable;

/**
 * The request was accepted.
 *
 * <p>STOP_RECORDING_CONF, type 150. CTI Server Message Reference Guide, Server Service, Stop
 * Recording Conf.
 *
 * @param clientAddressIpv6 in versions 14 to 18; later ones have it in {@code clientAddress}
 */
@MessageType(150)
public record StopRecordingConf(
        @Fixed(WireType.UINT) long invokeId,
        @Floating(tag = 1, max = 64) @Nullable String clientId,
        @Floating(tag = 81, max = 64) @Nullable String clientAddress,

        @Floating(name = "ClientAddressIPv6", tag = 226, max = 64, since = 14, until = 18) @Nullable
        String clientAddressIpv6,

        Remainder remainder)
        implements CtiConfirmation {

    /** A builder with nothing set. */
    public static StopRecordingConfBuilder builder() {
        return new StopRecordingConfBuilder();
    }

    /** A builder with the values of this message. */
    public StopRecordingConfBuilder toBuilder() {
        return new StopRecordingConfBuilder(this);
    }
}
