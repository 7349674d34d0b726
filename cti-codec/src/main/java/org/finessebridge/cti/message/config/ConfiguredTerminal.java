package org.finessebridge.cti.message.config;

import java.util.List;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.Repeated;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * A terminal of the configuration: a record of CONFIG_TERMINAL_EVENT. A field is null where the
 * server left it out.
 */
public record ConfiguredTerminal(
        @Floating(tag = 183, type = WireType.USHORT) @Nullable
        Coded<RecordType> recordType,

        @Floating(tag = 302, type = WireType.USHORT) @Nullable
        Integer terminalType,

        @Floating(tag = 303, max = 64) @Nullable String terminalDeviceName,
        @Floating(tag = 304, max = 100) @Nullable String terminalTypeName,

        @Floating(tag = 305, type = WireType.USHORT) @Nullable
        Integer numInstruments,

        @Repeated(count = "NumInstruments", counted = false) @Floating(name = "Instrument", tag = 6, max = 64)
        List<String> instruments) {

    public ConfiguredTerminal {
        instruments = List.copyOf(instruments);
    }
}
