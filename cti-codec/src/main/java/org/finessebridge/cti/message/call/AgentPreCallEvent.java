package org.finessebridge.cti.message.call;

import java.util.List;
import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CallDataMessage;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.NamedArray;
import org.finessebridge.cti.message.NamedVariable;
import org.finessebridge.cti.message.OpaqueBytes;
import org.finessebridge.cti.message.Remainder;
import org.jspecify.annotations.Nullable;

/**
 * A call is being routed to an agent: its data comes ahead of it.
 *
 * <p>AGENT_PRE_CALL_EVENT, type 105. CTI Server Message Reference Guide, Client Events Service,
 * Agent Pre Call Event.
 */
@MessageType(105)
public record AgentPreCallEvent(
        @Fixed(WireType.UINT) long monitorId,

        @Repeated(count = "NumNamedVariables")
        @Floating(name = "NamedVariable", tag = 82, type = WireType.NAMEDVAR, max = 251)
        List<NamedVariable> namedVariables,

        @Repeated(count = "NumNamedArrays")
        @Floating(name = "NamedArray", tag = 83, type = WireType.NAMEDARRAY, max = 252)
        List<NamedArray> namedArrays,

        @Fixed(WireType.UINT) long serviceNumber,
        @Fixed(WireType.UINT) long serviceId,
        @Fixed(WireType.UINT) long skillGroupNumber,
        @Fixed(WireType.UINT) long skillGroupId,
        @Fixed(WireType.USHORT) int skillGroupPriority,
        @Fixed(value = WireType.INT, name = "MRDID") int mrdId,
        @Fixed(value = WireType.UINT, since = 20) long agentSkillTargetId,
        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,
        @Floating(tag = 72, type = WireType.UINT) @Nullable Long routerCallKeyDay,
        @Floating(tag = 73, type = WireType.UINT) @Nullable Long routerCallKeyCallId,
        @Floating(tag = 110, type = WireType.UINT) @Nullable Long routerCallKeySequenceNumber,
        @Floating(name = "ANI", tag = 8, max = 40) @Nullable String ani,

        @Floating(tag = 9, type = WireType.UNSPEC, max = 131) @Nullable
        OpaqueBytes userToUserInfo,

        @Floating(tag = 11, max = 40) @Nullable String dialedNumber,
        @Floating(tag = 12, max = 40) @Nullable String callerEnteredDigits,

        @Floating(tag = 210, type = WireType.UINT, since = 14) @Nullable
        Long fltCallTypeId,

        @Floating(tag = 221, type = WireType.UINT, since = 14) @Nullable
        Long preCallInvokeId,

        @Floating(tag = 13, max = 41) @Nullable String callVariable1,
        @Floating(tag = 14, max = 41) @Nullable String callVariable2,
        @Floating(tag = 15, max = 41) @Nullable String callVariable3,
        @Floating(tag = 16, max = 41) @Nullable String callVariable4,
        @Floating(tag = 17, max = 41) @Nullable String callVariable5,
        @Floating(tag = 18, max = 41) @Nullable String callVariable6,
        @Floating(tag = 19, max = 41) @Nullable String callVariable7,
        @Floating(tag = 20, max = 41) @Nullable String callVariable8,
        @Floating(tag = 21, max = 41) @Nullable String callVariable9,
        @Floating(tag = 22, max = 41) @Nullable String callVariable10,

        @Floating(tag = 5, alsoTag = 194, uccxTag = 194, uccxMax = 129, max = 12, since = 20) @Nullable
        String agentId,

        @Floating(name = "ProtocolReferenceGUID", tag = 294, max = 64, since = 24) @Nullable
        String protocolReferenceGuid,

        @Floating(tag = 310, type = WireType.USHORT, since = 24) @Nullable
        Integer numOfEnabledServices,

        @Floating(tag = 309, type = WireType.USHORT_ARRAY, since = 24) @Nullable
        List<Integer> fltEnabledServices,

        @Floating(name = "CcaiConfigId", tag = 311, max = 40, since = 24) @Nullable
        String ccaiConfigId,

        Remainder remainder)
        implements CtiEvent, CallDataMessage {

    public AgentPreCallEvent {
        namedVariables = List.copyOf(namedVariables);
        namedArrays = List.copyOf(namedArrays);
        fltEnabledServices = fltEnabledServices == null ? null : List.copyOf(fltEnabledServices);
    }

    /** A builder with nothing set. */
    public static AgentPreCallEventBuilder builder() {
        return new AgentPreCallEventBuilder();
    }

    /** A builder with the values of this message. */
    public AgentPreCallEventBuilder toBuilder() {
        return new AgentPreCallEventBuilder(this);
    }
}
