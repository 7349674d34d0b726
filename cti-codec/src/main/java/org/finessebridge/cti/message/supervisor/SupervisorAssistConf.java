package org.finessebridge.cti.message.supervisor;

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
 * The request was accepted.
 *
 * <p>SUPERVISOR_ASSIST_CONF, type 119. CTI Server Message Reference Guide, Supervisor Service,
 * Supervisor Assist Conf.
 */
@MessageType(119)
public record SupervisorAssistConf(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.UINT) long connectionCallId,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> connectionDeviceIdType,
        @Fixed(WireType.USHORT) int lineHandle,
        @Fixed(WireType.USHORT) Coded<LineType> lineType,
        @Floating(tag = 25, max = 64) @Nullable String connectionDeviceId,
        Remainder remainder)
        implements CtiConfirmation {

    /** A builder with nothing set. */
    public static SupervisorAssistConfBuilder builder() {
        return new SupervisorAssistConfBuilder();
    }

    /** A builder with the values of this message. */
    public SupervisorAssistConfBuilder toBuilder() {
        return new SupervisorAssistConfBuilder(this);
    }
}
