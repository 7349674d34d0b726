package org.finessebridge.cti.message.control;

import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.message.code.SilentMonitorStatus;
import org.jspecify.annotations.Nullable;

/**
 * A call at a device: an entry of the list that NumCalls counts. A member is null where the server
 * left it out.
 */
public record DeviceCall(
        @Floating(tag = 56, type = WireType.UINT) @Nullable Long callConnectionCallId,

        @Floating(tag = 57, type = WireType.USHORT) @Nullable
        Coded<ConnectionDeviceIdType> callConnectionDeviceIdType,

        @Floating(tag = 58, max = 64) @Nullable String callConnectionDeviceId,

        @Floating(tag = 75, type = WireType.USHORT) @Nullable
        Coded<LocalConnectionState> callState,

        @Floating(tag = 218, type = WireType.USHORT) @Nullable
        Coded<SilentMonitorStatus> silentMonitorStatus) {}
