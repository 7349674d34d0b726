package org.finessebridge.cti.message.session;

import java.time.Instant;
import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.DeviceIdType;
import org.finessebridge.cti.message.code.SystemEventId;
import org.jspecify.annotations.Nullable;

/**
 * Reports a change of the system: a peripheral or the central controller online or offline, a text
 * for operators.
 *
 * <p>SYSTEM_EVENT, type 31. CTI Server Message Reference Guide, Miscellaneous Service, System
 * Event.
 *
 * @param systemEventArg1 for PERIPHERAL_ONLINE and PERIPHERAL_OFFLINE the peripheral's id
 */
@MessageType(31)
public record SystemEvent(
        @Fixed(value = WireType.UINT, name = "PGStatus") long pgStatus,

        @Fixed(value = WireType.TIME, name = "ICMCentralControllerTime")
        Instant icmCentralControllerTime,

        @Fixed(WireType.UINT) Coded<SystemEventId> systemEventId,
        @Fixed(WireType.UINT) long systemEventArg1,
        @Fixed(WireType.UINT) long systemEventArg2,
        @Fixed(WireType.UINT) long systemEventArg3,
        @Fixed(WireType.USHORT) Coded<DeviceIdType> eventDeviceType,
        @Floating(tag = 7, max = 255) @Nullable String text,
        @Floating(tag = 206, max = 64) @Nullable String eventDeviceId,
        Remainder remainder)
        implements CtiEvent {

    /** A message with nothing beyond its listed fields. */
    public SystemEvent(
            long pgStatus,
            Instant icmCentralControllerTime,
            Coded<SystemEventId> systemEventId,
            long systemEventArg1,
            long systemEventArg2,
            long systemEventArg3,
            Coded<DeviceIdType> eventDeviceType,
            @Nullable String text,
            @Nullable String eventDeviceId) {
        this(
                pgStatus,
                icmCentralControllerTime,
                systemEventId,
                systemEventArg1,
                systemEventArg2,
                systemEventArg3,
                eventDeviceType,
                text,
                eventDeviceId,
                Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static SystemEventBuilder builder() {
        return new SystemEventBuilder();
    }

    /** A builder with the values of this message. */
    public SystemEventBuilder toBuilder() {
        return new SystemEventBuilder(this);
    }
}
