package org.finessebridge.cti.message;

import org.finessebridge.cti.message.agent.AgentDeskSettingsConf;
import org.finessebridge.cti.message.agent.QueryAgentStateConf;
import org.finessebridge.cti.message.agent.SetAgentStateConf;
import org.finessebridge.cti.message.control.AgentGreetingControlConf;
import org.finessebridge.cti.message.control.AlternateCallConf;
import org.finessebridge.cti.message.control.AnswerCallConf;
import org.finessebridge.cti.message.control.BadCallConf;
import org.finessebridge.cti.message.control.ClearCallConf;
import org.finessebridge.cti.message.control.ClearConnectionConf;
import org.finessebridge.cti.message.control.ConferenceCallConf;
import org.finessebridge.cti.message.control.ConsultationCallConf;
import org.finessebridge.cti.message.control.DeflectCallConf;
import org.finessebridge.cti.message.control.HoldCallConf;
import org.finessebridge.cti.message.control.MakeCallConf;
import org.finessebridge.cti.message.control.MakePredictiveCallConf;
import org.finessebridge.cti.message.control.QueryDeviceInfoConf;
import org.finessebridge.cti.message.control.ReconnectCallConf;
import org.finessebridge.cti.message.control.RegisterServiceConf;
import org.finessebridge.cti.message.control.ReleaseCallConf;
import org.finessebridge.cti.message.control.RetrieveCallConf;
import org.finessebridge.cti.message.control.SendDtmfSignalConf;
import org.finessebridge.cti.message.control.SetAgentServiceDataConf;
import org.finessebridge.cti.message.control.SetAppDataConf;
import org.finessebridge.cti.message.control.SetCallDataConf;
import org.finessebridge.cti.message.control.SetDeviceAttributesConf;
import org.finessebridge.cti.message.control.SnapshotCallConf;
import org.finessebridge.cti.message.control.SnapshotDeviceConf;
import org.finessebridge.cti.message.control.StartNetworkRecordingConf;
import org.finessebridge.cti.message.control.StartRecordingConf;
import org.finessebridge.cti.message.control.StopNetworkRecordingConf;
import org.finessebridge.cti.message.control.StopRecordingConf;
import org.finessebridge.cti.message.control.TransferCallConf;
import org.finessebridge.cti.message.control.UnregisterServiceConf;
import org.finessebridge.cti.message.monitor.ChangeMonitorMaskConf;
import org.finessebridge.cti.message.monitor.MonitorStartConf;
import org.finessebridge.cti.message.monitor.MonitorStopConf;
import org.finessebridge.cti.message.monitor.SessionMonitorStartConf;
import org.finessebridge.cti.message.monitor.SessionMonitorStopConf;
import org.finessebridge.cti.message.session.ClientEventReportConf;
import org.finessebridge.cti.message.session.CloseConf;
import org.finessebridge.cti.message.session.ControlFailureConf;
import org.finessebridge.cti.message.session.FailureConf;
import org.finessebridge.cti.message.session.HeartbeatConf;
import org.finessebridge.cti.message.session.OpenConf;
import org.finessebridge.cti.message.session.RegisterVariablesConf;
import org.finessebridge.cti.message.session.UserMessageConf;
import org.finessebridge.cti.message.statistics.QueryAgentStatisticsConf;
import org.finessebridge.cti.message.statistics.QuerySkillGroupStatisticsConf;
import org.finessebridge.cti.message.supervisor.EmergencyCallConf;
import org.finessebridge.cti.message.supervisor.ListAgentTeamConf;
import org.finessebridge.cti.message.supervisor.MonitorAgentTeamStartConf;
import org.finessebridge.cti.message.supervisor.MonitorAgentTeamStopConf;
import org.finessebridge.cti.message.supervisor.SuperviseCallConf;
import org.finessebridge.cti.message.supervisor.SupervisorAssistConf;
import org.finessebridge.cti.message.uccx.UccxQueryAgentQueueStatisticsConf;
import org.finessebridge.cti.message.uccx.UccxQueryQueueStatisticsConf;

/** The server's answer to one request. */
public sealed interface CtiConfirmation extends CtiMessage
        permits AgentDeskSettingsConf,
                AgentGreetingControlConf,
                AlternateCallConf,
                AnswerCallConf,
                BadCallConf,
                ChangeMonitorMaskConf,
                ClearCallConf,
                ClearConnectionConf,
                ClientEventReportConf,
                CloseConf,
                ConferenceCallConf,
                ConsultationCallConf,
                ControlFailureConf,
                DeflectCallConf,
                EmergencyCallConf,
                FailureConf,
                HeartbeatConf,
                HoldCallConf,
                ListAgentTeamConf,
                MakeCallConf,
                MakePredictiveCallConf,
                MonitorAgentTeamStartConf,
                MonitorAgentTeamStopConf,
                MonitorStartConf,
                MonitorStopConf,
                OpenConf,
                QueryAgentStateConf,
                QueryAgentStatisticsConf,
                QueryDeviceInfoConf,
                QuerySkillGroupStatisticsConf,
                ReconnectCallConf,
                RegisterServiceConf,
                RegisterVariablesConf,
                ReleaseCallConf,
                RetrieveCallConf,
                SendDtmfSignalConf,
                SessionMonitorStartConf,
                SessionMonitorStopConf,
                SetAgentServiceDataConf,
                SetAgentStateConf,
                SetAppDataConf,
                SetCallDataConf,
                SetDeviceAttributesConf,
                SnapshotCallConf,
                SnapshotDeviceConf,
                StartNetworkRecordingConf,
                StartRecordingConf,
                StopNetworkRecordingConf,
                StopRecordingConf,
                SuperviseCallConf,
                SupervisorAssistConf,
                TransferCallConf,
                UccxQueryAgentQueueStatisticsConf,
                UccxQueryQueueStatisticsConf,
                UnregisterServiceConf,
                UserMessageConf {

    /** InvokeID: the number of the request that is answered. */
    long invokeId();
}
