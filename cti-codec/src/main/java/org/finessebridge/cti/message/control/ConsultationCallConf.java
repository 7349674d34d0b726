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
 * <p>CONSULTATION_CALL_CONF, type 51. CTI Server Message Reference Guide, Client Control Service,
 * Consultation Call Conf.
 */
@MessageType(51)
public record ConsultationCallConf(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.UINT) long newConnectionCallId,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> newConnectionDeviceIdType,
        @Fixed(WireType.USHORT) int lineHandle,
        @Fixed(WireType.USHORT) Coded<LineType> lineType,
        @Floating(tag = 47, max = 64) @Nullable String newConnectionDeviceId,
        Remainder remainder)
        implements CtiConfirmation {

    /** A builder with nothing set. */
    public static ConsultationCallConfBuilder builder() {
        return new ConsultationCallConfBuilder();
    }

    /** A builder with the values of this message. */
    public ConsultationCallConfBuilder toBuilder() {
        return new ConsultationCallConfBuilder(this);
    }
}
