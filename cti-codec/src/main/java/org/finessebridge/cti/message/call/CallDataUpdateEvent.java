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
import org.finessebridge.cti.message.code.CallDisposition;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.finessebridge.cti.message.code.PeripheralType;
import org.jspecify.annotations.Nullable;

/**
 * The data of a call has changed.
 *
 * <p>CALL_DATA_UPDATE_EVENT, type 25. CTI Server Message Reference Guide, Client Events Service,
 * Call Data Update Event.
 */
@MessageType(25)
public record CallDataUpdateEvent(
        @Fixed(WireType.UINT) long monitorId,
        @Fixed(WireType.UINT) long peripheralId,
        @Fixed(WireType.USHORT) Coded<PeripheralType> peripheralType,
        @Repeated(count = "NumCTIClients") List<InvolvedClient> ctiClients,

        @Repeated(count = "NumNamedVariables")
        @Floating(name = "NamedVariable", tag = 82, type = WireType.NAMEDVAR, max = 251)
        List<NamedVariable> namedVariables,

        @Repeated(count = "NumNamedArrays")
        @Floating(name = "NamedArray", tag = 83, type = WireType.NAMEDARRAY, max = 252)
        List<NamedArray> namedArrays,

        @Fixed(WireType.USHORT) Coded<CallType> callType,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> connectionDeviceIdType,
        @Fixed(WireType.UINT) long connectionCallId,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> newConnectionDeviceIdType,
        @Fixed(WireType.UINT) long newConnectionCallId,
        @Fixed(WireType.USHORT) Coded<CallDisposition> calledPartyDisposition,
        @Fixed(WireType.UINT) long campaignId,
        @Fixed(WireType.UINT) long queryRuleId,
        @Floating(tag = 25, max = 64) @Nullable String connectionDeviceId,
        @Floating(tag = 47, max = 64) @Nullable String newConnectionDeviceId,
        @Floating(name = "ANI", tag = 8, max = 40) @Nullable String ani,

        @Floating(tag = 9, type = WireType.UNSPEC, max = 131) @Nullable
        OpaqueBytes userToUserInfo,

        @Floating(name = "DNIS", tag = 10, max = 32) @Nullable
        String dnis,

        @Floating(tag = 11, max = 40) @Nullable String dialedNumber,
        @Floating(tag = 12, max = 40) @Nullable String callerEnteredDigits,
        @Floating(tag = 72, type = WireType.UINT) @Nullable Long routerCallKeyDay,
        @Floating(tag = 73, type = WireType.UINT) @Nullable Long routerCallKeyCallId,
        @Floating(tag = 110, type = WireType.UINT) @Nullable Long routerCallKeySequenceNumber,
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
        @Floating(tag = 95, max = 20) @Nullable String customerPhoneNumber,
        @Floating(tag = 96, max = 32) @Nullable String customerAccountNumber,

        @Floating(tag = 223, type = WireType.UNSPEC, max = 32, since = 14) @Nullable
        OpaqueBytes callReferenceId,

        Remainder remainder)
        implements CtiEvent, CallDataMessage {

    public CallDataUpdateEvent {
        ctiClients = List.copyOf(ctiClients);
        namedVariables = List.copyOf(namedVariables);
        namedArrays = List.copyOf(namedArrays);
    }

    /** A builder with nothing set. */
    public static CallDataUpdateEventBuilder builder() {
        return new CallDataUpdateEventBuilder();
    }

    /** A builder with the values of this message. */
    public CallDataUpdateEventBuilder toBuilder() {
        return new CallDataUpdateEventBuilder(this);
    }
}
