package org.finessebridge.cti.message.supervisor;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.jspecify.annotations.Nullable;

/**
 * The request was accepted.
 *
 * <p>SUPERVISE_CALL_CONF, type 125. CTI Server Message Reference Guide, Supervisor Service,
 * Supervise Call Conf.
 */
@MessageType(125)
public record SuperviseCallConf(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.UINT) long connectionCallId,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> connectionDeviceIdType,
        @Floating(tag = 25, max = 64) @Nullable String connectionDeviceId,
        Remainder remainder)
        implements CtiConfirmation {

    /** A builder with nothing set. */
    public static SuperviseCallConfBuilder builder() {
        return new SuperviseCallConfBuilder();
    }

    /** A builder with the values of this message. */
    public SuperviseCallConfBuilder toBuilder() {
        return new SuperviseCallConfBuilder(this);
    }
}
