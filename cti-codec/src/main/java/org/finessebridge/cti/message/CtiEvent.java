package org.finessebridge.cti.message;

import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.call.AgentPreCallAbortEvent;
import org.finessebridge.cti.message.call.AgentPreCallEvent;
import org.finessebridge.cti.message.call.BeginCallEvent;
import org.finessebridge.cti.message.call.CallAgentGreetingEvent;
import org.finessebridge.cti.message.call.CallAttributeChangeEvent;
import org.finessebridge.cti.message.call.CallClearedEvent;
import org.finessebridge.cti.message.call.CallConferencedEvent;
import org.finessebridge.cti.message.call.CallConnectionClearedEvent;
import org.finessebridge.cti.message.call.CallDataUpdateEvent;
import org.finessebridge.cti.message.call.CallDeliveredEvent;
import org.finessebridge.cti.message.call.CallDequeuedEvent;
import org.finessebridge.cti.message.call.CallDivertedEvent;
import org.finessebridge.cti.message.call.CallEstablishedEvent;
import org.finessebridge.cti.message.call.CallFailedEvent;
import org.finessebridge.cti.message.call.CallHeldEvent;
import org.finessebridge.cti.message.call.CallOriginatedEvent;
import org.finessebridge.cti.message.call.CallQueuedEvent;
import org.finessebridge.cti.message.call.CallReachedNetworkEvent;
import org.finessebridge.cti.message.call.CallRetrievedEvent;
import org.finessebridge.cti.message.call.CallServiceInitiatedEvent;
import org.finessebridge.cti.message.call.CallTransferredEvent;
import org.finessebridge.cti.message.call.CallTranslationRouteEvent;
import org.finessebridge.cti.message.call.EndCallEvent;
import org.finessebridge.cti.message.call.NetworkRecordingEndedEvent;
import org.finessebridge.cti.message.call.NetworkRecordingFailedEvent;
import org.finessebridge.cti.message.call.NetworkRecordingStartedEvent;
import org.finessebridge.cti.message.call.NetworkRecordingTargetInfoEvent;
import org.finessebridge.cti.message.call.RtpStartedEvent;
import org.finessebridge.cti.message.call.RtpStoppedEvent;
import org.finessebridge.cti.message.config.ConfigAgentDeskSettingsEvent;
import org.finessebridge.cti.message.config.ConfigAgentEvent;
import org.finessebridge.cti.message.config.ConfigAgentServiceEvent;
import org.finessebridge.cti.message.config.ConfigBeginEvent;
import org.finessebridge.cti.message.config.ConfigCallTypeEvent;
import org.finessebridge.cti.message.config.ConfigDeviceEvent;
import org.finessebridge.cti.message.config.ConfigEndEvent;
import org.finessebridge.cti.message.config.ConfigKeyEvent;
import org.finessebridge.cti.message.config.ConfigMrdEvent;
import org.finessebridge.cti.message.config.ConfigPeripheralEvent;
import org.finessebridge.cti.message.config.ConfigServiceEvent;
import org.finessebridge.cti.message.config.ConfigSkillGroupEvent;
import org.finessebridge.cti.message.config.ConfigTerminalEvent;
import org.finessebridge.cti.message.config.TeamConfigConf;
import org.finessebridge.cti.message.config.TeamConfigEvent;
import org.finessebridge.cti.message.monitor.ClientSessionClosedEvent;
import org.finessebridge.cti.message.monitor.ClientSessionOpenedEvent;
import org.finessebridge.cti.message.session.ActiveMaintenanceEvent;
import org.finessebridge.cti.message.session.ActiveMaintenanceReq;
import org.finessebridge.cti.message.session.FailureEvent;
import org.finessebridge.cti.message.session.StandbyActiveEvent;
import org.finessebridge.cti.message.session.SystemEvent;
import org.finessebridge.cti.message.session.UserMessageEvent;
import org.finessebridge.cti.message.supervisor.AgentTeamConfigEvent;
import org.finessebridge.cti.message.supervisor.EmergencyCallEvent;
import org.finessebridge.cti.message.uccx.UccxConfigAgentEvent;
import org.finessebridge.cti.message.uccx.UccxConfigCsqEvent;
import org.finessebridge.cti.message.uccx.UccxConfigDeviceEvent;
import org.finessebridge.cti.message.uccx.UccxTeamConfigEvent;

/** What the server reports without being asked. */
public sealed interface CtiEvent extends CtiMessage
        permits ActiveMaintenanceEvent,
                ActiveMaintenanceReq,
                AgentPreCallAbortEvent,
                AgentPreCallEvent,
                AgentStateEvent,
                AgentTeamConfigEvent,
                BeginCallEvent,
                CallAgentGreetingEvent,
                CallAttributeChangeEvent,
                CallClearedEvent,
                CallConferencedEvent,
                CallConnectionClearedEvent,
                CallDataUpdateEvent,
                CallDeliveredEvent,
                CallDequeuedEvent,
                CallDivertedEvent,
                CallEstablishedEvent,
                CallFailedEvent,
                CallHeldEvent,
                CallOriginatedEvent,
                CallQueuedEvent,
                CallReachedNetworkEvent,
                CallRetrievedEvent,
                CallServiceInitiatedEvent,
                CallTransferredEvent,
                CallTranslationRouteEvent,
                ClientSessionClosedEvent,
                ClientSessionOpenedEvent,
                ConfigAgentDeskSettingsEvent,
                ConfigAgentEvent,
                ConfigAgentServiceEvent,
                ConfigBeginEvent,
                ConfigCallTypeEvent,
                ConfigDeviceEvent,
                ConfigEndEvent,
                ConfigKeyEvent,
                ConfigMrdEvent,
                ConfigPeripheralEvent,
                ConfigServiceEvent,
                ConfigSkillGroupEvent,
                ConfigTerminalEvent,
                EmergencyCallEvent,
                EndCallEvent,
                FailureEvent,
                NetworkRecordingEndedEvent,
                NetworkRecordingFailedEvent,
                NetworkRecordingStartedEvent,
                NetworkRecordingTargetInfoEvent,
                RtpStartedEvent,
                RtpStoppedEvent,
                StandbyActiveEvent,
                SystemEvent,
                TeamConfigConf,
                TeamConfigEvent,
                UccxConfigAgentEvent,
                UccxConfigCsqEvent,
                UccxConfigDeviceEvent,
                UccxTeamConfigEvent,
                UserMessageEvent {}
