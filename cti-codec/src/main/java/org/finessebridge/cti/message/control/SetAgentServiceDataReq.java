package org.finessebridge.cti.message.control;

import java.util.List;
import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.Remainder;
import org.jspecify.annotations.Nullable;

/**
 * Reports how an agent used the services that assist in calls.
 *
 * <p>SET_AGENT_SERVICE_DATA_REQ, type 283. CTI Server Message Reference Guide, Client Control
 * Service, Set Agent Service Data Req.
 *
 * <p>Since version 24.
 */
@MessageType(283)
public record SetAgentServiceDataReq(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.UINT) long routerCallKeyDay,
        @Fixed(WireType.UINT) long routerCallKey,
        @Fixed(WireType.UINT) long routerCallKeySequenceNumber,
        @Fixed(WireType.UINT) long agentSkillTargetId,

        @Floating(tag = 310, type = WireType.USHORT) @Nullable
        Integer numOfEnabledServices,

        @Floating(tag = 309, type = WireType.USHORT_ARRAY) @Nullable
        List<Integer> fltEnabledServices,

        Remainder remainder)
        implements CtiRequest<SetAgentServiceDataConf> {

    public SetAgentServiceDataReq {
        fltEnabledServices = fltEnabledServices == null ? null : List.copyOf(fltEnabledServices);
    }

    /** A builder with nothing set. */
    public static SetAgentServiceDataReqBuilder builder() {
        return new SetAgentServiceDataReqBuilder();
    }

    /** A builder with the values of this message. */
    public SetAgentServiceDataReqBuilder toBuilder() {
        return new SetAgentServiceDataReqBuilder(this);
    }
}
