package org.finessebridge.cti.message.config;

import org.finessebridge.cti.layout.Floating;
import org.finessebridge.cti.layout.WireType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.RecordType;
import org.finessebridge.cti.message.code.WrapupDataMode;
import org.jspecify.annotations.Nullable;

/**
 * Desk settings of the configuration: a record of CONFIG_AGENT_DESK_SETTINGS_EVENT. A field is null
 * where the server left it out.
 */
public record ConfiguredAgentDeskSettings(
        @Floating(tag = 183, type = WireType.USHORT) @Nullable
        Coded<RecordType> recordType,

        @Floating(tag = 267, type = WireType.UINT) @Nullable Long agentDeskSettingsId,
        @Floating(tag = 273, type = WireType.UINT) @Nullable Long fltDeskSettingsMask,
        @Floating(tag = 274, type = WireType.UINT) @Nullable Coded<WrapupDataMode> fltWrapUpDataIncomingMode,
        @Floating(tag = 275, type = WireType.UINT) @Nullable Coded<WrapupDataMode> fltWrapUpDataOutgoingMode,
        @Floating(tag = 276, type = WireType.UINT) @Nullable Long fltLogoutNonActivityTime,
        @Floating(tag = 277, type = WireType.UINT) @Nullable Long fltQualityRecordingRate,
        @Floating(tag = 278, type = WireType.UINT) @Nullable Long fltRingNoAnswerTime,
        @Floating(tag = 279, type = WireType.UINT) @Nullable Long fltSilentMonitorWarningMessage,
        @Floating(tag = 280, type = WireType.UINT) @Nullable Long fltSilentMonitorAudibleIndication,
        @Floating(tag = 281, type = WireType.UINT) @Nullable Long fltSupervisorAssistCallMethod,
        @Floating(tag = 282, type = WireType.UINT) @Nullable Long fltEmergencyCallMethod,
        @Floating(tag = 283, type = WireType.UINT) @Nullable Long fltAutoRecordOnEmergency,
        @Floating(tag = 284, type = WireType.UINT) @Nullable Long fltRecordingMode,
        @Floating(tag = 285, type = WireType.UINT) @Nullable Long fltWorkModeTimer,

        @Floating(name = "FltRingNoAnswerDnId", tag = 286, type = WireType.UINT) @Nullable
        Long fltRingNoAnswerDnId,

        @Floating(tag = 287, max = 4) @Nullable String fltDefaultDevicePortAddress,

        @Floating(tag = 307, type = WireType.UINT, since = 25) @Nullable
        Long playZipTone,

        @Floating(name = "ACDSharedLineUsage", tag = 306, type = WireType.UINT, since = 25) @Nullable
        Long acdSharedLineUsage) {}
