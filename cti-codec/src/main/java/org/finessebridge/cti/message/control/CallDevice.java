package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.finessebridge.cti.message.code.DeviceIdType;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.jspecify.annotations.Nullable;

/**
 * A device of a call: an entry of the list that NumCallDevices counts. A member is null where the
 * server left it out.
 */
public record CallDevice(
        @Floating(tag = 56, type = WireType.UINT) @Nullable Long callConnectionCallId,

        @Floating(tag = 57, type = WireType.USHORT) @Nullable
        Coded<ConnectionDeviceIdType> callConnectionDeviceIdType,

        @Floating(tag = 58, max = 64) @Nullable String callConnectionDeviceId,

        @Floating(tag = 59, type = WireType.USHORT) @Nullable
        Coded<DeviceIdType> callDeviceType,

        @Floating(tag = 60, max = 64) @Nullable String callDeviceId,

        @Floating(tag = 61, type = WireType.USHORT) @Nullable
        Coded<LocalConnectionState> callDeviceConnectionState) {}
