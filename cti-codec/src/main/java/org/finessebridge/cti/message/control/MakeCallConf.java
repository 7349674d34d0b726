package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.finessebridge.cti.message.code.LineType;
import org.jspecify.annotations.Nullable;

/**
 * The request was accepted; the new call is named here.
 *
 * <p>MAKE_CALL_CONF, type 57. CTI Server Message Reference Guide, Client Control Service, Make Call
 * Conf.
 */
@MessageType(57)
public record MakeCallConf(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.UINT) long newConnectionCallId,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> newConnectionDeviceIdType,
        @Fixed(WireType.USHORT) int lineHandle,
        @Fixed(WireType.USHORT) Coded<LineType> lineType,
        @Floating(tag = 47, max = 64) @Nullable String newConnectionDeviceId,
        Remainder remainder)
        implements CtiConfirmation {

    /** A builder with nothing set. */
    public static MakeCallConfBuilder builder() {
        return new MakeCallConfBuilder();
    }

    /** A builder with the values of this message. */
    public MakeCallConfBuilder toBuilder() {
        return new MakeCallConfBuilder(this);
    }
}
