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
 * <p>START_RECORDING_CONF, type 148. CTI Server Message Reference Guide, Server Service, Start
 * Recording Conf.
 *
 * @param clientAddressIpv6 in versions 14 to 18; later ones have it in {@code clientAddress}
 */
@MessageType(148)
public record StartRecordingConf(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.UINT) long sessionId,
        @Fixed(WireType.UINT) long serverData,
        @Floating(tag = 1, max = 64) @Nullable String clientId,
        @Floating(tag = 81, max = 64) @Nullable String clientAddress,

        @Floating(name = "ClientAddressIPv6", tag = 226, max = 64, since = 14, until = 18) @Nullable
        String clientAddressIpv6,

        Remainder remainder)
        implements CtiConfirmation {

    /** A builder with nothing set. */
    public static StartRecordingConfBuilder builder() {
        return new StartRecordingConfBuilder();
    }

    /** A builder with the values of this message. */
    public StartRecordingConfBuilder toBuilder() {
        return new StartRecordingConfBuilder(this);
    }
}
