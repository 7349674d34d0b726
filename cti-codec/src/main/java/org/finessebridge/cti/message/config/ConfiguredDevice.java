package org.finessebridge.cti.message.config;

import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConfigDeviceType;
import org.finessebridge.cti.message.code.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * A device of the configuration: a record of CONFIG_DEVICE_EVENT. A field is null where the server
 * left it out.
 */
public record ConfiguredDevice(
        @Floating(tag = 183, type = WireType.USHORT) @Nullable
        Coded<RecordType> recordType,

        @Floating(tag = 208, type = WireType.UINT) @Nullable Long fltPeripheralId,
        @Floating(tag = 184, type = WireType.UINT) @Nullable Long peripheralNumber,

        @Floating(tag = 195, type = WireType.USHORT) @Nullable
        Coded<ConfigDeviceType> deviceType,

        @Floating(tag = 129, type = WireType.UINT) @Nullable Long maxQueued,
        @Floating(tag = 193, type = WireType.UINT) @Nullable Long fltServiceId,
        @Floating(tag = 11, max = 40) @Nullable String dialedNumber,

        @Floating(name = "DNIS", tag = 10, max = 32) @Nullable
        String dnis,

        @Floating(tag = 173, max = 16) @Nullable String extension,
        @Floating(tag = 134, max = 128) @Nullable String description) {}
