package org.finessebridge.cti.message.config;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.OpaqueBytes;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConfigType;
import org.jspecify.annotations.Nullable;

/**
 * Items of the configuration follow, up to CONFIG_END_EVENT.
 *
 * <p>CONFIG_BEGIN_EVENT, type 233. CTI Server Message Reference Guide, Configuration Messages,
 * Config Begin Event.
 */
@MessageType(233)
public record ConfigBeginEvent(
        @Fixed(WireType.USHORT) Coded<ConfigType> configType,
        @Fixed(WireType.UINT) long configInformation,

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
    public static ConfigBeginEventBuilder builder() {
        return new ConfigBeginEventBuilder();
    }

    /** A builder with the values of this message. */
    public ConfigBeginEventBuilder toBuilder() {
        return new ConfigBeginEventBuilder(this);
    }
}
