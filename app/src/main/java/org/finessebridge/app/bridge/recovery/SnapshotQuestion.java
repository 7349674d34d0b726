package org.finessebridge.app.bridge.recovery;

import java.util.Map;
import java.util.Set;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.finessebridge.cti.message.code.ControlFailureCode;
import org.finessebridge.cti.message.code.DeviceIdType;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.control.DeviceCall;
import org.finessebridge.cti.message.control.SnapshotCallReq;
import org.finessebridge.cti.message.control.SnapshotDeviceReq;

/** What the server is asked of a device or of a call. */
public sealed interface SnapshotQuestion {

    /** How often it has been asked, with this time. */
    int tries();

    /** The same once more. */
    SnapshotQuestion again();

    /** Whether the refusal says that there is no such thing. */
    boolean isRefusedAsGone(CtiOutcome.Refused<?> refused);

    /** As {@link #isRefusedAsGone}. */
    boolean isRejectedAsGone(CtiOutcome.Rejected<?> rejected);

    /** Which calls are there. */
    record OfDevice(String extension, int tries) implements SnapshotQuestion {

        private static final Set<Integer> NO_SUCH_DEVICE = Set.of(
                ControlFailureCode.CF_OBJECT_NOT_KNOWN.code(), ControlFailureCode.CF_INVALID_CSTA_DEVICE_ID.code());

        SnapshotDeviceReq request() {
            return SnapshotDeviceReq.builder()
                    .snapshotDeviceType(DeviceIdType.AGENT_DEVICE)
                    .agentInstrument(extension)
                    .build();
        }

        @Override
        public SnapshotQuestion again() {
            return new OfDevice(extension, tries + 1);
        }

        @Override
        public boolean isRefusedAsGone(CtiOutcome.Refused<?> refused) {
            return NO_SUCH_DEVICE.contains(refused.failureCode());
        }

        @Override
        public boolean isRejectedAsGone(CtiOutcome.Rejected<?> rejected) {
            return false;
        }
    }

    /** How it is. */
    record OfCall(long callId, Coded<ConnectionDeviceIdType> deviceIdType, String deviceId, int tries)
            implements SnapshotQuestion {

        private static final Set<Integer> NO_SUCH_CALL = Set.of(
                ControlFailureCode.CF_OBJECT_NOT_KNOWN.code(), ControlFailureCode.CF_INVALID_CSTA_CONNECTION_ID.code());

        /** The message that asks so. */
        public SnapshotCallReq request() {
            return SnapshotCallReq.builder()
                    .connectionCallId(callId)
                    .connectionDeviceIdType(deviceIdType)
                    .connectionDeviceId(deviceId)
                    .build();
        }

        @Override
        public SnapshotQuestion again() {
            return new OfCall(callId, deviceIdType, deviceId, tries + 1);
        }

        @Override
        public boolean isRefusedAsGone(CtiOutcome.Refused<?> refused) {
            return NO_SUCH_CALL.contains(refused.failureCode());
        }

        @Override
        public boolean isRejectedAsGone(CtiOutcome.Rejected<?> rejected) {
            return rejected.status() == StatusCode.INVALID_CALLID.code();
        }
    }

    /** Whether the server has answered that there is no such thing. */
    default boolean isAnsweredAsGone(CtiOutcome<?> outcome) {
        return switch (outcome) {
            case CtiOutcome.Refused<?> refused -> isRefusedAsGone(refused);
            case CtiOutcome.Rejected<?> rejected -> isRejectedAsGone(rejected);
            default -> false;
        };
    }

    /** How the call is that those devices have told of. */
    static SnapshotQuestion ofCall(long callId, Map<String, DeviceCall> atDevices) {
        Map.Entry<String, DeviceCall> first = atDevices.entrySet().iterator().next();
        Coded<ConnectionDeviceIdType> type = first.getValue().callConnectionDeviceIdType();
        String deviceId = first.getValue().callConnectionDeviceId();
        return new OfCall(
                callId,
                type == null ? Coded.of(ConnectionDeviceIdType.STATIC) : type,
                deviceId == null ? first.getKey() : deviceId,
                1);
    }

    /** How the call is that has an end of that name. */
    static OfCall ofCall(long callId, Coded<ConnectionDeviceIdType> deviceIdType, String deviceId) {
        return new OfCall(callId, deviceIdType, deviceId, 1);
    }

    /** How the call is that is known to be at that device. */
    static SnapshotQuestion ofCall(long callId, String device) {
        return new OfCall(callId, Coded.of(ConnectionDeviceIdType.STATIC), device, 1);
    }
}
