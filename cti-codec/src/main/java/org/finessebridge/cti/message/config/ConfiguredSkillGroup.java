package org.finessebridge.cti.message.config;

import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * A skill group of the configuration: a record of CONFIG_SKILL_GROUP_EVENT. A field is null where
 * the server left it out.
 */
public record ConfiguredSkillGroup(
        @Floating(tag = 183, type = WireType.USHORT) @Nullable
        Coded<RecordType> recordType,

        @Floating(tag = 208, type = WireType.UINT) @Nullable Long fltPeripheralId,
        @Floating(tag = 184, type = WireType.UINT) @Nullable Long peripheralNumber,
        @Floating(tag = 213, type = WireType.UINT) @Nullable Long oldPeripheralNumber,

        @Floating(tag = 64, type = WireType.USHORT) @Nullable
        Integer skillGroupPriority,

        @Floating(tag = 192, type = WireType.UINT) @Nullable Long skillGroupSkillTargetId,
        @Floating(tag = 185, type = WireType.BOOL) @Nullable Boolean autoWork,
        @Floating(tag = 173, max = 16) @Nullable String extension,
        @Floating(tag = 133, max = 64) @Nullable String peripheralName,
        @Floating(tag = 134, max = 128) @Nullable String description,

        @Floating(name = "FltMRDomainID", tag = 216, type = WireType.UINT) @Nullable
        Long fltMrDomainId,

        @Floating(tag = 264, type = WireType.UINT, since = 22) @Nullable
        Long fltPrecisionQueueId,

        @Floating(tag = 265, max = 32, since = 22) @Nullable String fltPrecisionQueueName,
        @Floating(tag = 176, max = 255) @Nullable String configParam) {}
