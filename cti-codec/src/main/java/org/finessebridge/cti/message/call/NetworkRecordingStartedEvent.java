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
 * The recording of a call by the network has started.
 *
 * <p>NETWORK_RECORDING_STARTED_EVENT, type 272. CTI Server Message Reference Guide, Client Events
 * Service, Network Recording Started Event.
 *
 * <p>Since version 23. The layout is taken from its neighbours: the guide's text could not be read.
 */
@MessageType(272)
public record NetworkRecordingStartedEvent(
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
    public static NetworkRecordingStartedEventBuilder builder() {
        return new NetworkRecordingStartedEventBuilder();
    }

    /** A builder with the values of this message. */
    public NetworkRecordingStartedEventBuilder toBuilder() {
        return new NetworkRecordingStartedEventBuilder(this);
    }
}
