package org.finessebridge.cti.message.agent;

import org.finessebridge.cti.layout.Fixed;
import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.MessageType;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.WrapupDataMode;
import org.jspecify.annotations.Nullable;

/**
 * The desk settings of an agent: what the agent may do, and how long things take.
 *
 * <p>AGENT_DESK_SETTINGS_CONF, type 132. CTI Server Message Reference Guide, Client Control
 * Service, Agent Desk Settings Conf.
 */
@MessageType(132)
public record AgentDeskSettingsConf(
        @Fixed(WireType.UINT) long invokeId,
        @Fixed(WireType.UINT) long peripheralId,
        @Fixed(WireType.UINT) long deskSettingsMask,
        @Fixed(WireType.UINT) Coded<WrapupDataMode> wrapupDataIncomingMode,
        @Fixed(WireType.UINT) Coded<WrapupDataMode> wrapupDataOutgoingMode,
        @Fixed(WireType.UINT) long logoutNonActivityTime,
        @Fixed(WireType.UINT) long qualityRecordingRate,
        @Fixed(WireType.UINT) long ringNoAnswerTime,
        @Fixed(WireType.UINT) long silentMonitorWarningMessage,
        @Fixed(WireType.UINT) long silentMonitorAudibleIndication,
        @Fixed(WireType.UINT) long supervisorAssistCallMethod,
        @Fixed(WireType.UINT) long emergencyCallMethod,
        @Fixed(WireType.UINT) long autoRecordOnEmergency,
        @Fixed(WireType.UINT) long recordingMode,
        @Fixed(WireType.UINT) long workModeTimer,

        @Fixed(value = WireType.UINT, name = "RingNoAnswerDN")
        long ringNoAnswerDn,

        @Floating(tag = 93, max = 32) @Nullable String defaultDevicePortAddress,

        @Floating(tag = 307, type = WireType.UINT, since = 25) @Nullable
        Long playZipTone,

        @Floating(name = "ACDSharedLineUsage", tag = 306, type = WireType.UINT, since = 25) @Nullable
        Long acdSharedLineUsage,

        Remainder remainder)
        implements CtiConfirmation {

    /** A builder with nothing set. */
    public static AgentDeskSettingsConfBuilder builder() {
        return new AgentDeskSettingsConfBuilder();
    }

    /** A builder with the values of this message. */
    public AgentDeskSettingsConfBuilder toBuilder() {
        return new AgentDeskSettingsConfBuilder(this);
    }
}
