package org.finessebridge.cti.message.config;

import java.util.List;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * The services of an agent of the configuration: a record of CONFIG_AGENT_SERVICE_EVENT. A field is
 * null where the server left it out.
 */
public record ConfiguredAgentService(
        @Floating(tag = 141, type = WireType.UINT) @Nullable Long agentSkillTargetId,

        @Floating(tag = 310, type = WireType.USHORT) @Nullable
        Integer numOfEnabledServices,

        @Floating(tag = 309, type = WireType.USHORT_ARRAY) @Nullable
        List<Integer> fltEnabledServices,

        @Floating(tag = 183, type = WireType.USHORT) @Nullable
        Coded<RecordType> recordType) {

    public ConfiguredAgentService {
        fltEnabledServices = fltEnabledServices == null ? null : List.copyOf(fltEnabledServices);
    }
}
