package org.finessebridge.cti.message.config;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConfigEndStatus;
import org.jspecify.annotations.Nullable;

/**
 * The items of the configuration that CONFIG_BEGIN_EVENT announced are complete.
 *
 * <p>CONFIG_END_EVENT, type 234. CTI Server Message Reference Guide, Configuration Messages, Config
 * End Event.
 */
@MessageType(234)
public record ConfigEndEvent(
        @Fixed(WireType.UINT) Coded<ConfigEndStatus> configEndStatus,
        @Floating(tag = 7, max = 255) @Nullable String text,
        Remainder remainder)
        implements CtiEvent {

    /** A message with nothing beyond its listed fields. */
    public ConfigEndEvent(Coded<ConfigEndStatus> configEndStatus, String text) {
        this(configEndStatus, text, Remainder.NONE);
    }

    /** A builder with nothing set. */
    public static ConfigEndEventBuilder builder() {
        return new ConfigEndEventBuilder();
    }

    /** A builder with the values of this message. */
    public ConfigEndEventBuilder toBuilder() {
        return new ConfigEndEventBuilder(this);
    }
}
