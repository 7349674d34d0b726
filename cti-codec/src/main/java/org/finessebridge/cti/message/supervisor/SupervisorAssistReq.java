package org.finessebridge.cti.message.supervisor;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.jspecify.annotations.Nullable;

/**
 * An agent calls a supervisor for help.
 *
 * <p>SUPERVISOR_ASSIST_REQ, type 118. CTI Server Message Reference Guide, Supervisor Service,
 * Supervisor Assist Req.
 */
@MessageType(118)
public record SupervisorAssistReq(
        @Fixed(WireType.UINT) long invokeId,

        @Fixed(value = WireType.UINT, unset = CtiRequest.NULL_PERIPHERAL_ID)
        long peripheralId,

        @Fixed(WireType.UINT) long connectionCallId,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> connectionDeviceIdType,
        @Floating(tag = 25, max = 64) @Nullable String connectionDeviceId,
        @Floating(tag = 4, max = 16) @Nullable String agentExtension,

        @Floating(tag = 5, alsoTag = 194, uccxTag = 194, uccxMax = 129, max = 12) @Nullable
        String agentId,

        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,
        Remainder remainder)
        implements CtiRequest<SupervisorAssistConf> {

    /** A builder with nothing set. */
    public static SupervisorAssistReqBuilder builder() {
        return new SupervisorAssistReqBuilder();
    }

    /** A builder with the values of this message. */
    public SupervisorAssistReqBuilder toBuilder() {
        return new SupervisorAssistReqBuilder(this);
    }
}
