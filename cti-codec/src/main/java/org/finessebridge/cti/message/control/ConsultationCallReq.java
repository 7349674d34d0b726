package org.finessebridge.cti.message.control;

import java.util.List;
import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CallDataMessage;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.NamedArray;
import org.finessebridge.cti.message.NamedVariable;
import org.finessebridge.cti.message.OpaqueBytes;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.AnsweringMachine;
import org.finessebridge.cti.message.code.CallMannerType;
import org.finessebridge.cti.message.code.CallOption;
import org.finessebridge.cti.message.code.CallPlacementType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.finessebridge.cti.message.code.ConsultType;
import org.finessebridge.cti.message.code.FacilityType;
import org.jspecify.annotations.Nullable;

/**
 * Puts the active call on hold and calls another device, to transfer to it or confer with it.
 *
 * <p>CONSULTATION_CALL_REQ, type 50. CTI Server Message Reference Guide, Client Control Service,
 * Consultation Call Req.
 */
@MessageType(50)
public record ConsultationCallReq(
        @Fixed(WireType.UINT) long invokeId,

        @Fixed(value = WireType.UINT, unset = CtiRequest.NULL_PERIPHERAL_ID)
        long peripheralId,

        @Fixed(WireType.UINT) long activeConnectionCallId,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> activeConnectionDeviceIdType,
        @Fixed(WireType.USHORT) Coded<CallPlacementType> callPlacementType,
        @Fixed(WireType.USHORT) Coded<CallMannerType> callMannerType,
        @Fixed(WireType.USHORT) Coded<ConsultType> consultType,
        @Fixed(WireType.USHORT) int alertRings,
        @Fixed(WireType.USHORT) Coded<CallOption> callOption,
        @Fixed(WireType.USHORT) Coded<FacilityType> facilityType,
        @Fixed(WireType.USHORT) Coded<AnsweringMachine> answeringMachine,
        @Fixed(WireType.BOOL) boolean priority,
        @Fixed(WireType.BOOL) boolean postRoute,

        @Repeated(count = "NumNamedVariables")
        @Floating(name = "NamedVariable", tag = 82, type = WireType.NAMEDVAR, max = 251)
        List<NamedVariable> namedVariables,

        @Repeated(count = "NumNamedArrays")
        @Floating(name = "NamedArray", tag = 83, type = WireType.NAMEDARRAY, max = 252)
        List<NamedArray> namedArrays,

        @Floating(tag = 50, max = 64) @Nullable String activeConnectionDeviceId,
        @Floating(tag = 11, max = 40) @Nullable String dialedNumber,
        @Floating(tag = 6, max = 64) @Nullable String agentInstrument,

        @Floating(tag = 9, type = WireType.UNSPEC, max = 131) @Nullable
        OpaqueBytes userToUserInfo,

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
        @Floating(tag = 46, max = 40) @Nullable String callWrapupData,
        @Floating(tag = 51, max = 40) @Nullable String facilityCode,
        @Floating(tag = 77, max = 40) @Nullable String authorizationCode,
        @Floating(tag = 78, max = 40) @Nullable String accountCode,
        Remainder remainder)
        implements CtiRequest<ConsultationCallConf>, CallDataMessage {

    public ConsultationCallReq {
        namedVariables = List.copyOf(namedVariables);
        namedArrays = List.copyOf(namedArrays);
    }

    /** A builder with nothing set. */
    public static ConsultationCallReqBuilder builder() {
        return new ConsultationCallReqBuilder();
    }

    /** A builder with the values of this message. */
    public ConsultationCallReqBuilder toBuilder() {
        return new ConsultationCallReqBuilder(this);
    }
}
