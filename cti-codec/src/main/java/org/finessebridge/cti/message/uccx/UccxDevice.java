package org.finessebridge.cti.message.uccx;

import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConfigDeviceType;
import org.finessebridge.cti.message.code.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * A device of the configuration: a record of UCCX's CONFIG_DEVICE_EVENT. What the numbered fields
 * mean depends on the type: of an agent, field 0 is the number, field 2 the login id and field 4
 * the extension; of a route point, field 1 is the call control group. A field is null where the
 * server left it out.
 */
public record UccxDevice(
        @Floating(tag = 183, type = WireType.USHORT) @Nullable
        Coded<RecordType> recordType,

        @Floating(tag = 184, type = WireType.UINT) @Nullable Long deviceField0,

        @Floating(tag = 195, type = WireType.USHORT) @Nullable
        Coded<ConfigDeviceType> deviceType,

        @Floating(tag = 129, type = WireType.UINT) @Nullable Long maxQueued,
        @Floating(tag = 193, type = WireType.UINT) @Nullable Long deviceField1,
        @Floating(tag = 11, max = 129) @Nullable String deviceField2,
        @Floating(tag = 173, max = 16) @Nullable String deviceField4,
        @Floating(tag = 134, max = 128) @Nullable String description) {}
