package org.finessebridge.cti.message.uccx;

import java.util.List;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * An agent of the configuration: a record of UCCX's CONFIG_AGENT_EVENT. A field is null where the
 * server left it out.
 */
public record UccxAgent(
        @Floating(tag = 183, type = WireType.USHORT) @Nullable
        Coded<RecordType> recordType,

        @Floating(tag = 189, type = WireType.USHORT) @Nullable
        Integer agentType,

        @Floating(tag = 190, max = 129) @Nullable String loginId,
        @Floating(tag = 138, max = 32) @Nullable String lastName,
        @Floating(tag = 137, max = 32) @Nullable String firstName,
        @Floating(tag = 173, max = 16) @Nullable String extension,
        @Floating(tag = 134, max = 128) @Nullable String description,

        @Floating(name = "NumCSQ", tag = 191, type = WireType.USHORT) @Nullable
        Integer numCsq,

        @Repeated(count = "NumCSQ", counted = false) @Floating(name = "CSQID", tag = 62, type = WireType.UINT)
        List<Long> csqIds) {

    public UccxAgent {
        csqIds = List.copyOf(csqIds);
    }
}
