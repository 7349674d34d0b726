package org.finessebridge.cti.message.config;

import java.util.List;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;

/**
 * Desk settings of the configuration, added, changed or deleted.
 *
 * <p>CONFIG_AGENT_DESK_SETTINGS_EVENT, type 261. CTI Server Message Reference Guide, Configuration
 * Messages, Config Agent Desk Settings Event.
 *
 * <p>Since version 22.
 */
@MessageType(261)
public record ConfigAgentDeskSettingsEvent(
        @Repeated(count = "NumRecords") List<ConfiguredAgentDeskSettings> agentDeskSettings, Remainder remainder)
        implements CtiEvent {

    public ConfigAgentDeskSettingsEvent {
        agentDeskSettings = List.copyOf(agentDeskSettings);
    }

    /** A builder with nothing set. */
    public static ConfigAgentDeskSettingsEventBuilder builder() {
        return new ConfigAgentDeskSettingsEventBuilder();
    }

    /** A builder with the values of this message. */
    public ConfigAgentDeskSettingsEventBuilder toBuilder() {
        return new ConfigAgentDeskSettingsEventBuilder(this);
    }
}
