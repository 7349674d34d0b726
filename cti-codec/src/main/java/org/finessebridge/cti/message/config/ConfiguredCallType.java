package org.finessebridge.cti.message.config;

import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * A call type of the configuration: a record of CONFIG_CALL_TYPE_EVENT. A field is null where the
 * server left it out.
 */
public record ConfiguredCallType(
        @Floating(tag = 183, type = WireType.USHORT) @Nullable
        Coded<RecordType> recordType,

        @Floating(tag = 210, type = WireType.UINT) @Nullable Long fltCallTypeId,
        @Floating(tag = 211, type = WireType.UINT) @Nullable Long customerDefinitionId,
        @Floating(tag = 212, max = 32) @Nullable String enterpriseName,
        @Floating(tag = 134, max = 128) @Nullable String description,
        @Floating(tag = 174, type = WireType.UINT) @Nullable Long serviceLevelThreshold,
        @Floating(tag = 175, type = WireType.UINT) @Nullable Long serviceLevelType) {}
