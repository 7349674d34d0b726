package org.finessebridge.cti.message.supervisor;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.finessebridge.cti.message.code.SupervisoryAction;
import org.jspecify.annotations.Nullable;

/**
 * A supervisor monitors, joins or takes over the call of an agent, or leaves it.
 *
 * <p>SUPERVISE_CALL_REQ, type 124. CTI Server Message Reference Guide, Supervisor Service,
 * Supervise Call Req.
 *
 * <p>Call ids of 4294967295 stand for the present call, and for no call of the supervisor's.
 * SupervisorInstrument is required from clients of ALL_EVENTS and PERIPHERAL_MONITOR.
 */
@MessageType(124)
public record SuperviseCallReq(
        @Fixed(WireType.UINT) long invokeId,

        @Fixed(value = WireType.UINT, unset = CtiRequest.NULL_PERIPHERAL_ID)
        long peripheralId,

        @Fixed(WireType.UINT) long agentConnectionCallId,
        @Fixed(WireType.UINT) long supervisorConnectionCallId,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> agentConnectionDeviceIdType,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> supervisorConnectionDeviceIdType,
        @Fixed(WireType.USHORT) Coded<SupervisoryAction> supervisoryAction,
        @Floating(tag = 90, max = 64) @Nullable String agentConnectionDeviceId,
        @Floating(tag = 91, max = 64) @Nullable String supervisorConnectionDeviceId,
        @Floating(tag = 4, max = 16) @Nullable String agentExtension,

        @Floating(tag = 5, alsoTag = 194, uccxTag = 194, uccxMax = 129, max = 12) @Nullable
        String agentId,

        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,
        @Floating(tag = 85, max = 64) @Nullable String supervisorInstrument,
        Remainder remainder)
        implements CtiRequest<SuperviseCallConf> {

    /** A builder with nothing set. */
    public static SuperviseCallReqBuilder builder() {
        return new SuperviseCallReqBuilder();
    }

    /** A builder with the values of this message. */
    public SuperviseCallReqBuilder toBuilder() {
        return new SuperviseCallReqBuilder(this);
    }
}
