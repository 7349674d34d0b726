package org.finessebridge.cti.message.control;

import java.util.List;
import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CallDataMessage;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.NamedArray;
import org.finessebridge.cti.message.NamedVariable;
import org.finessebridge.cti.message.OpaqueBytes;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.call.InvolvedClient;
import org.finessebridge.cti.message.code.CallDisposition;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.jspecify.annotations.Nullable;

/**
 * The present state of a call.
 *
 * <p>SNAPSHOT_CALL_CONF, type 83. CTI Server Message Reference Guide, Client Control Service,
 * Snapshot Call Conf.
 */
@MessageType(83)
public record SnapshotCallConf(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.USHORT) Coded<CallType> callType,
        @Repeated(count = "NumCTIClients") List<InvolvedClient> ctiClients,
        @Repeated(count = "NumCallDevices") List<CallDevice> callDevices,

        @Repeated(count = "NumNamedVariables")
        @Floating(name = "NamedVariable", tag = 82, type = WireType.NAMEDVAR, max = 251)
        List<NamedVariable> namedVariables,

        @Repeated(count = "NumNamedArrays")
        @Floating(name = "NamedArray", tag = 83, type = WireType.NAMEDARRAY, max = 252)
        List<NamedArray> namedArrays,

        @Fixed(WireType.USHORT) Coded<CallDisposition> calledPartyDisposition,
        @Floating(name = "ANI", tag = 8, max = 40) @Nullable String ani,

        @Floating(tag = 9, type = WireType.UNSPEC, max = 131) @Nullable
        OpaqueBytes userToUserInfo,

        @Floating(name = "DNIS", tag = 10, max = 32) @Nullable
        String dnis,

        @Floating(tag = 11, max = 40) @Nullable String dialedNumber,
        @Floating(tag = 12, max = 40) @Nullable String callerEnteredDigits,
        @Floating(tag = 72, type = WireType.UINT) @Nullable Long routerCallKeyDay,
        @Floating(tag = 73, type = WireType.UINT) @Nullable Long routerCallKeyCallId,
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

        @Floating(tag = 223, type = WireType.UNSPEC, max = 32, since = 14) @Nullable
        OpaqueBytes callReferenceId,

        @Floating(name = "COCConnectionCallID", tag = 229, type = WireType.UINT, since = 14) @Nullable
        Long cocConnectionCallId,

        @Floating(name = "COCCallConnectionDeviceIDType", tag = 230, type = WireType.USHORT, since = 14) @Nullable
        Coded<ConnectionDeviceIdType> cocCallConnectionDeviceIdType,

        @Floating(name = "COCCallConnectionDeviceID", tag = 231, max = 64, since = 14) @Nullable
        String cocCallConnectionDeviceId,

        @Floating(name = "ProtocolReferenceGUID", tag = 294, max = 64, since = 24) @Nullable
        String protocolReferenceGuid,

        @Floating(name = "CcaiConfigId", tag = 311, max = 40, since = 24) @Nullable
        String ccaiConfigId,

        @Floating(tag = 310, type = WireType.USHORT, since = 24) @Nullable
        Integer numOfEnabledServices,

        @Floating(tag = 309, type = WireType.USHORT_ARRAY, since = 24) @Nullable
        List<Integer> fltEnabledServices,

        Remainder remainder)
        implements CtiConfirmation, CallDataMessage {

    public SnapshotCallConf {
        ctiClients = List.copyOf(ctiClients);
        callDevices = List.copyOf(callDevices);
        namedVariables = List.copyOf(namedVariables);
        namedArrays = List.copyOf(namedArrays);
        fltEnabledServices = fltEnabledServices == null ? null : List.copyOf(fltEnabledServices);
    }

    /** A builder with nothing set. */
    public static SnapshotCallConfBuilder builder() {
        return new SnapshotCallConfBuilder();
    }

    /** A builder with the values of this message. */
    public SnapshotCallConfBuilder toBuilder() {
        return new SnapshotCallConfBuilder(this);
    }
}
