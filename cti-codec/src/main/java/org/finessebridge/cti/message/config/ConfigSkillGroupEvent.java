package org.finessebridge.cti.message.config;

import java.util.List;
import org.finessebridge.cti.layout.Dialect;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;

/**
 * Skill groups of the configuration, added, changed or deleted.
 *
 * <p>CONFIG_SKILL_GROUP_EVENT, type 236. CTI Server Message Reference Guide, Configuration
 * Messages, Config Skill Group Event.
 */
@MessageType(value = 236, dialects = Dialect.UCCE)
public record ConfigSkillGroupEvent(
        @Repeated(count = "NumRecords") List<ConfiguredSkillGroup> skillGroups, Remainder remainder)
        implements CtiEvent {

    public ConfigSkillGroupEvent {
        skillGroups = List.copyOf(skillGroups);
    }

    /** A builder with nothing set. */
    public static ConfigSkillGroupEventBuilder builder() {
        return new ConfigSkillGroupEventBuilder();
    }

    /** A builder with the values of this message. */
    public ConfigSkillGroupEventBuilder toBuilder() {
        return new ConfigSkillGroupEventBuilder(this);
    }
}
