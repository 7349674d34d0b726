package org.finessebridge.cti.message.config;

import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * A media routing domain of the configuration: a record of CONFIG_MRD_EVENT. A field is null where
 * the server left it out.
 */
public record ConfiguredMrd(
        @Floating(tag = 183, type = WireType.USHORT) @Nullable
        Coded<RecordType> recordType,

        @Floating(name = "FltMRDomainID", tag = 216, type = WireType.UINT) @Nullable
        Long fltMrDomainId,

        @Floating(tag = 212, max = 32) @Nullable String enterpriseName,
        @Floating(tag = 134, max = 128) @Nullable String description,
        @Floating(tag = 250, type = WireType.UINT) @Nullable Long maxTaskDuration,
        @Floating(tag = 251, type = WireType.BOOL) @Nullable Boolean interruptible) {}
