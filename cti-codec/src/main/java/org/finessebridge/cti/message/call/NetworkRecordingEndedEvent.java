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
 * The recording of a call by the network has ended.
 *
 * <p>NETWORK_RECORDING_ENDED_EVENT, type 273. CTI Server Message Reference Guide, Client Events
 * Service, Network Recording Ended Event.
 */
@MessageType(273)
public record NetworkRecordingEndedEvent(
        @Fixed(WireType.UINT) long monitorId,
        @Fixed(WireType.UINT) long peripheralId,
        @Fixed(WireType.UINT) long connectionCallId,
        @Fixed(WireType.USHORT) Coded<ConnectionDeviceIdType> connectionDeviceIdType,
        @Fixed(WireType.USHORT) Coded<DeviceIdType> recordingDeviceType,
        @Floating(tag = 25, max = 64) @Nullable String connectionDeviceId,
        @Floating(tag = 300, max = 64) @Nullable String recordingDeviceId,
        Remainder remainder)
        implements CtiEvent {

    /** A builder with nothing set. */
    public static NetworkRecordingEndedEventBuilder builder() {
        return new NetworkRecordingEndedEventBuilder();
    }

    /** A builder with the values of this message. */
    public NetworkRecordingEndedEventBuilder toBuilder() {
        return new NetworkRecordingEndedEventBuilder(this);
    }
}
