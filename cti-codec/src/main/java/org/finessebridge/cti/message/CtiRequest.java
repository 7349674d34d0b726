package org.finessebridge.cti.message;

import org.finessebridge.cti.message.agent.AgentDeskSettingsReq;
import org.finessebridge.cti.message.agent.QueryAgentStateReq;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.control.AgentGreetingControlReq;
import org.finessebridge.cti.message.control.AlternateCallReq;
import org.finessebridge.cti.message.control.AnswerCallReq;
import org.finessebridge.cti.message.control.BadCallReq;
import org.finessebridge.cti.message.control.ClearCallReq;
import org.finessebridge.cti.message.control.ClearConnectionReq;
import org.finessebridge.cti.message.control.ConferenceCallReq;
import org.finessebridge.cti.message.control.ConsultationCallReq;
import org.finessebridge.cti.message.control.DeflectCallReq;
import org.finessebridge.cti.message.control.HoldCallReq;
import org.finessebridge.cti.message.control.MakeCallReq;
import org.finessebridge.cti.message.control.MakePredictiveCallReq;
import org.finessebridge.cti.message.control.QueryDeviceInfoReq;
import org.finessebridge.cti.message.control.ReconnectCallReq;
import org.finessebridge.cti.message.control.RegisterServiceReq;
import org.finessebridge.cti.message.control.ReleaseCallReq;
import org.finessebridge.cti.message.control.RetrieveCallReq;
import org.finessebridge.cti.message.control.SendDtmfSignalReq;
import org.finessebridge.cti.message.control.SetAgentServiceDataReq;
import org.finessebridge.cti.message.control.SetAppDataReq;
import org.finessebridge.cti.message.control.SetCallDataReq;
import org.finessebridge.cti.message.control.SetDeviceAttributesReq;
import org.finessebridge.cti.message.control.SnapshotCallReq;
import org.finessebridge.cti.message.control.SnapshotDeviceReq;
import org.finessebridge.cti.message.control.StartNetworkRecordingReq;
import org.finessebridge.cti.message.control.StartRecordingReq;
import org.finessebridge.cti.message.control.StopNetworkRecordingReq;
import org.finessebridge.cti.message.control.StopRecordingReq;
import org.finessebridge.cti.message.control.TransferCallReq;
import org.finessebridge.cti.message.control.UnregisterServiceReq;
import org.finessebridge.cti.message.monitor.ChangeMonitorMaskReq;
import org.finessebridge.cti.message.monitor.MonitorStartReq;
import org.finessebridge.cti.message.monitor.MonitorStopReq;
import org.finessebridge.cti.message.monitor.SessionMonitorStartReq;
import org.finessebridge.cti.message.monitor.SessionMonitorStopReq;
import org.finessebridge.cti.message.session.ClientEventReportReq;
import org.finessebridge.cti.message.session.CloseReq;
import org.finessebridge.cti.message.session.HeartbeatReq;
import org.finessebridge.cti.message.session.OpenReq;
import org.finessebridge.cti.message.session.RegisterVariablesReq;
import org.finessebridge.cti.message.session.UserMessageReq;
import org.finessebridge.cti.message.statistics.QueryAgentStatisticsReq;
import org.finessebridge.cti.message.statistics.QuerySkillGroupStatisticsReq;
import org.finessebridge.cti.message.supervisor.EmergencyCallReq;
import org.finessebridge.cti.message.supervisor.ListAgentTeamReq;
import org.finessebridge.cti.message.supervisor.MonitorAgentTeamStartReq;
import org.finessebridge.cti.message.supervisor.MonitorAgentTeamStopReq;
import org.finessebridge.cti.message.supervisor.SuperviseCallReq;
import org.finessebridge.cti.message.supervisor.SupervisorAssistReq;
import org.finessebridge.cti.message.uccx.UccxQueryAgentQueueStatisticsReq;
import org.finessebridge.cti.message.uccx.UccxQueryQueueStatisticsReq;

/**
 * A client's request.
 *
 * @param <C> the confirmation that answers it; FAILURE_CONF or CONTROL_FAILURE_CONF may come
 *     instead
 */
public sealed interface CtiRequest<C extends CtiConfirmation> extends CtiMessage
        permits AgentDeskSettingsReq,
                AgentGreetingControlReq,
                AlternateCallReq,
                AnswerCallReq,
                BadCallReq,
                ChangeMonitorMaskReq,
                ClearCallReq,
                ClearConnectionReq,
                ClientEventReportReq,
                CloseReq,
                ConferenceCallReq,
                ConsultationCallReq,
                DeflectCallReq,
                EmergencyCallReq,
                HeartbeatReq,
                HoldCallReq,
                ListAgentTeamReq,
                MakeCallReq,
                MakePredictiveCallReq,
                MonitorAgentTeamStartReq,
                MonitorAgentTeamStopReq,
                MonitorStartReq,
                MonitorStopReq,
                OpenReq,
                QueryAgentStateReq,
                QueryAgentStatisticsReq,
                QueryDeviceInfoReq,
                QuerySkillGroupStatisticsReq,
                ReconnectCallReq,
                RegisterServiceReq,
                RegisterVariablesReq,
                ReleaseCallReq,
                RetrieveCallReq,
                SendDtmfSignalReq,
                SessionMonitorStartReq,
                SessionMonitorStopReq,
                SetAgentServiceDataReq,
                SetAgentStateReq,
                SetAppDataReq,
                SetCallDataReq,
                SetDeviceAttributesReq,
                SnapshotCallReq,
                SnapshotDeviceReq,
                StartNetworkRecordingReq,
                StartRecordingReq,
                StopNetworkRecordingReq,
                StopRecordingReq,
                SuperviseCallReq,
                SupervisorAssistReq,
                TransferCallReq,
                UccxQueryAgentQueueStatisticsReq,
                UccxQueryQueueStatisticsReq,
                UnregisterServiceReq,
                UserMessageReq {

    /** PeripheralID of a request that names no peripheral: NULL_PERIPHERAL_ID of the guide. */
    long NULL_PERIPHERAL_ID = 0xFFFF_FFFFL;

    /** InvokeID: the number by which the client knows the answer again. */
    long invokeId();
}
