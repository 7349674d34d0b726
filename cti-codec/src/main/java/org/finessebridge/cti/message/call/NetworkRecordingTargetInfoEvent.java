package org.finessebridge.cti.message.call;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.finessebridge.cti.message.code.DeviceIdType;
import org.jspecify.annotations.Nullable;

/**
 * Tells where the media of a call goes for recording.
 *
 * <p>NETWORK_RECORDING_TARGET_INFO_EVENT, type 275. CTI Server Message Reference Guide, Client
 * Events Service, Network Recording Target Info Event.
 */
@MessageType(275)
public record NetworkRecordingTargetInfoEvent(
        @Fixed(WireType.UINT) long monitorId,
        @Fixed(WireType.UINT) long peripheralId,
        @Fixed(WireType.UINT) long connectionCallId,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> connectionDeviceIdType,
        @Fixed(WireType.USHORT) Coded<DeviceIdType> recordingDeviceType,
        @Fixed(WireType.USHORT) int recordingType,
        @Fixed(WireType.USHORT) Coded<DeviceIdType> mediaForkingDeviceType,
        @Floating(tag = 25, max = 64) @Nullable String connectionDeviceId,
        @Floating(tag = 300, max = 64) @Nullable String recordingDeviceId,
        @Floating(tag = 291, max = 64) @Nullable String recorderAddress,
        @Floating(tag = 292, max = 64) @Nullable String terminalName,
        @Floating(tag = 293, max = 64) @Nullable String mediaForkingDeviceName,

        @Floating(name = "ProtocolReferenceGUID", tag = 294, max = 64) @Nullable
        String protocolReferenceGuid,

        @Floating(tag = 295, max = 64) @Nullable String mediaForkingClusterId,

        @Floating(name = "RecorderURI", tag = 296, max = 64) @Nullable
        String recorderUri,

        @Floating(tag = 297, max = 64) @Nullable String recorderErrorMsg,

        @Floating(tag = 298, type = WireType.USHORT) @Nullable
        Integer recorderType,

        @Floating(tag = 299, type = WireType.USHORT) @Nullable
        Integer recorderStatus,

        Remainder remainder)
        implements CtiEvent {

    /** A builder with nothing set. */
    public static NetworkRecordingTargetInfoEventBuilder builder() {
        return new NetworkRecordingTargetInfoEventBuilder();
    }

    /** A builder with the values of this message. */
    public NetworkRecordingTargetInfoEventBuilder toBuilder() {
        return new NetworkRecordingTargetInfoEventBuilder(this);
    }
}
