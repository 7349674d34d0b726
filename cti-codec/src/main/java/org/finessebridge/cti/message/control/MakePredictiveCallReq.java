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
import org.finessebridge.cti.message.code.AllocationState;
import org.finessebridge.cti.message.code.AnswerDetectMode;
import org.finessebridge.cti.message.code.AnsweringMachine;
import org.finessebridge.cti.message.code.CallMannerType;
import org.finessebridge.cti.message.code.CallOption;
import org.finessebridge.cti.message.code.CallPlacementType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.FacilityType;
import org.jspecify.annotations.Nullable;

/**
 * Has the switch call a customer first and give the answered call to an agent group.
 *
 * <p>MAKE_PREDICTIVE_CALL_REQ, type 58. CTI Server Message Reference Guide, Client Control Service,
 * Make Predictive Call Req.
 */
@MessageType(58)
public record MakePredictiveCallReq(
        @Fixed(WireType.UINT) long invokeId,

        @Fixed(value = WireType.UINT, unset = CtiRequest.NULL_PERIPHERAL_ID)
        long peripheralId,

        @Fixed(WireType.USHORT) Coded<CallPlacementType> callPlacementType,
        @Fixed(WireType.USHORT) Coded<CallMannerType> callMannerType,
        @Fixed(WireType.USHORT) int alertRings,
        @Fixed(WireType.USHORT) Coded<CallOption> callOption,
        @Fixed(WireType.USHORT) Coded<FacilityType> facilityType,
        @Fixed(WireType.USHORT) Coded<AnsweringMachine> answeringMachine,
        @Fixed(WireType.BOOL) boolean priority,
        @Fixed(WireType.USHORT) Coded<AllocationState> allocationState,
        @Fixed(WireType.USHORT) int destinationCountry,
        @Fixed(WireType.USHORT) Coded<AnswerDetectMode> answerDetectMode,
        @Fixed(WireType.USHORT) int answerDetectTime,
        @Fixed(WireType.UINT) long answerDetectControl1,
        @Fixed(WireType.UINT) long answerDetectControl2,

        @Repeated(count = "NumNamedVariables")
        @Floating(name = "NamedVariable", tag = 82, type = WireType.NAMEDVAR, max = 251)
        List<NamedVariable> namedVariables,

        @Repeated(count = "NumNamedArrays")
        @Floating(name = "NamedArray", tag = 83, type = WireType.NAMEDARRAY, max = 252)
        List<NamedArray> namedArrays,

        @Floating(tag = 79, max = 64) @Nullable String originatingDeviceId,
        @Floating(tag = 11, max = 40) @Nullable String dialedNumber,

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
        @Floating(tag = 80, max = 40) @Nullable String originatingLineId,
        @Floating(tag = 84, max = 4) @Nullable String callControlTable,
        Remainder remainder)
        implements CtiRequest<MakePredictiveCallConf>, CallDataMessage {

    public MakePredictiveCallReq {
        namedVariables = List.copyOf(namedVariables);
        namedArrays = List.copyOf(namedArrays);
    }

    /** A builder with nothing set. */
    public static MakePredictiveCallReqBuilder builder() {
        return new MakePredictiveCallReqBuilder();
    }

    /** A builder with the values of this message. */
    public MakePredictiveCallReqBuilder toBuilder() {
        return new MakePredictiveCallReqBuilder(this);
    }
}
