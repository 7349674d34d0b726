package org.finessebridge.cti.message.config;

import java.util.List;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;

/**
 * Terminals of the configuration, added, changed or deleted.
 *
 * <p>CONFIG_TERMINAL_EVENT, type 276. CTI Server Message Reference Guide, Configuration Messages,
 * Config Terminal Event.
 *
 * <p>Since version 25.
 */
@MessageType(276)
public record ConfigTerminalEvent(
        @Repeated(count = "NumRecords") List<ConfiguredTerminal> terminals, Remainder remainder) implements CtiEvent {

    public ConfigTerminalEvent {
        terminals = List.copyOf(terminals);
    }

    /** A builder with nothing set. */
    public static ConfigTerminalEventBuilder builder() {
        return new ConfigTerminalEventBuilder();
    }

    /** A builder with the values of this message. */
    public ConfigTerminalEventBuilder toBuilder() {
        return new ConfigTerminalEventBuilder(this);
    }
}
