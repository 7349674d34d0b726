package org.finessebridge.cti.message.uccx;

import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * A contact service queue of the configuration: a record of CONFIG_CSQ_EVENT. A field is null where
 * the server left it out.
 */
public record UccxCsq(
        @Floating(tag = 183, type = WireType.USHORT) @Nullable
        Coded<RecordType> recordType,

        @Floating(name = "CSQID", tag = 184, type = WireType.UINT) @Nullable
        Long csqId,

        @Floating(tag = 185, type = WireType.BOOL) @Nullable Boolean autoWork,

        @Floating(name = "CSQName", tag = 133, max = 64) @Nullable
        String csqName,

        @Floating(tag = 134, max = 128) @Nullable String description,

        @Floating(name = "MRDomain", tag = 216, type = WireType.UINT) @Nullable
        Long mrDomain) {}
