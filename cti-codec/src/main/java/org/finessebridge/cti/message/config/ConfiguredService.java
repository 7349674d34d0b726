package org.finessebridge.cti.message.config;

import java.util.List;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * A service of the configuration: a record of CONFIG_SERVICE_EVENT. A field is null where the
 * server left it out.
 */
public record ConfiguredService(
        @Floating(tag = 183, type = WireType.USHORT) @Nullable
        Coded<RecordType> recordType,

        @Floating(tag = 208, type = WireType.UINT) @Nullable Long fltPeripheralId,
        @Floating(tag = 184, type = WireType.UINT) @Nullable Long peripheralNumber,
        @Floating(tag = 213, type = WireType.UINT) @Nullable Long oldPeripheralNumber,
        @Floating(tag = 129, type = WireType.UINT) @Nullable Long maxQueued,
        @Floating(tag = 173, max = 16) @Nullable String extension,
        @Floating(tag = 132, type = WireType.UINT) @Nullable Long serviceSkillTargetId,
        @Floating(tag = 133, max = 64) @Nullable String peripheralName,
        @Floating(tag = 134, max = 128) @Nullable String description,
        @Floating(tag = 174, type = WireType.UINT) @Nullable Long serviceLevelThreshold,
        @Floating(tag = 175, type = WireType.UINT) @Nullable Long serviceLevelType,
        @Floating(tag = 176, max = 255) @Nullable String configParam,

        @Floating(name = "FltMRDomainID", tag = 216, type = WireType.UINT) @Nullable
        Long fltMrDomainId,

        @Floating(tag = 186, type = WireType.USHORT) @Nullable
        Integer numServiceMembers,

        @Floating(tag = 187, type = WireType.UINT_ARRAY) @Nullable
        List<Long> serviceMember,

        @Floating(tag = 188, type = WireType.USHORT_ARRAY) @Nullable
        List<Integer> servicePriority) {

    public ConfiguredService {
        serviceMember = serviceMember == null ? null : List.copyOf(serviceMember);
        servicePriority = servicePriority == null ? null : List.copyOf(servicePriority);
    }
}
