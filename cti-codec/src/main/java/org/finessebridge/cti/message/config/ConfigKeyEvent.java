package org.finessebridge.cti.message.config;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.OpaqueBytes;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConfigKeyStatus;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the configuration, one for each kind of item.
 *
 * <p>CONFIG_KEY_EVENT, type 231. CTI Server Message Reference Guide, Configuration Messages, Config
 * Key Event.
 */
@MessageType(231)
public record ConfigKeyEvent(
        @Fixed(WireType.UINT) Coded<ConfigKeyStatus> configKeyStatus,

        @Floating(tag = 177, type = WireType.UNSPEC, max = 8) @Nullable
        OpaqueBytes serviceConfigKey,

        @Floating(tag = 178, type = WireType.UNSPEC, max = 8) @Nullable
        OpaqueBytes skillGroupConfigKey,

        @Floating(tag = 179, type = WireType.UNSPEC, max = 8) @Nullable
        OpaqueBytes agentConfigKey,

        @Floating(tag = 180, type = WireType.UNSPEC, max = 8) @Nullable
        OpaqueBytes deviceConfigKey,

        @Floating(tag = 209, type = WireType.UNSPEC, max = 8) @Nullable
        OpaqueBytes callTypeConfigKey,

        @Floating(tag = 269, type = WireType.UNSPEC, max = 8, since = 22) @Nullable
        OpaqueBytes peripheralConfigKey,

        @Floating(tag = 270, type = WireType.UNSPEC, max = 8, since = 22) @Nullable
        OpaqueBytes agentDeskSettingsConfigKey,

        Remainder remainder)
        implements CtiEvent {

    /** A builder with nothing set. */
    public static ConfigKeyEventBuilder builder() {
        return new ConfigKeyEventBuilder();
    }

    /** A builder with the values of this message. */
    public ConfigKeyEventBuilder toBuilder() {
        return new ConfigKeyEventBuilder(this);
    }
}
