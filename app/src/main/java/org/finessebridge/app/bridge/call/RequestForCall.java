package org.finessebridge.app.bridge.call;

import java.util.List;
import org.finessebridge.app.dialog.DialogRequest;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.NamedVariable;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.finessebridge.cti.message.code.DeviceIdType;
import org.finessebridge.cti.message.code.SupervisoryAction;
import org.finessebridge.cti.message.control.AnswerCallReq;
import org.finessebridge.cti.message.control.ClearConnectionReq;
import org.finessebridge.cti.message.control.ConferenceCallReq;
import org.finessebridge.cti.message.control.ConsultationCallReq;
import org.finessebridge.cti.message.control.HoldCallReq;
import org.finessebridge.cti.message.control.MakeCallReq;
import org.finessebridge.cti.message.control.RetrieveCallReq;
import org.finessebridge.cti.message.control.SendDtmfSignalReq;
import org.finessebridge.cti.message.control.SetCallDataReq;
import org.finessebridge.cti.message.control.SetCallDataReqBuilder;
import org.finessebridge.cti.message.control.StartRecordingReq;
import org.finessebridge.cti.message.control.TransferCallReq;
import org.finessebridge.cti.message.supervisor.SuperviseCallReq;
import org.jspecify.annotations.Nullable;

/** Translates a request about a call to the CTI request. */
final class RequestForCall {

    private static final long NONE = CtiRequest.NULL_PERIPHERAL_ID; // 0xFFFFFFFF, as for every absent number
    private static final Coded<ConnectionDeviceIdType> NO_DEVICE = Coded.of(ConnectionDeviceIdType.NONE);

    private final CallConnections calls;
    private final Deployment deployment;

    RequestForCall(CallConnections calls, Deployment deployment) {
        this.calls = calls;
        this.deployment = deployment;
    }

    /** The CTI request; null where the user has no other call, as a transfer and a conference need. */
    @Nullable
    CtiRequest<?> translate(DialogRequest request) {
        String device = request.extension();
        CallConnection own = calls.of(request.dialogId(), device);
        return switch (request.action()) {
            case MAKE_CALL -> makeCall(request);
            case ANSWER ->
                AnswerCallReq.builder()
                        .connectionCallId(own.callId())
                        .connectionDeviceIdType(own.deviceIdType())
                        .connectionDeviceId(own.deviceId())
                        .agentInstrument(device)
                        .build();
            case HOLD ->
                HoldCallReq.builder()
                        .connectionCallId(own.callId())
                        .connectionDeviceIdType(own.deviceIdType())
                        .connectionDeviceId(own.deviceId())
                        .agentInstrument(device)
                        .build();
            case RETRIEVE ->
                RetrieveCallReq.builder()
                        .heldConnectionCallId(own.callId())
                        .heldConnectionDeviceIdType(own.deviceIdType())
                        .heldConnectionDeviceId(own.deviceId())
                        .agentInstrument(device)
                        .build();
            case DROP -> calls.isMonitorOf(request.dialogId(), device) ? endMonitor(request, own) : drop(own, device);
            case PARTICIPANT_DROP -> dropOther(request);
            case CONSULT_CALL ->
                ConsultationCallReq.builder()
                        .activeConnectionCallId(own.callId())
                        .activeConnectionDeviceIdType(own.deviceIdType())
                        .activeConnectionDeviceId(own.deviceId())
                        .dialedNumber(request.toAddress())
                        .agentInstrument(device)
                        .build();
            case TRANSFER -> transfer(request, own);
            case CONFERENCE -> conference(request, own);
            case TRANSFER_SST ->
                TransferCallReq.builder()
                        .activeConnectionCallId(own.callId())
                        .activeConnectionDeviceIdType(own.deviceIdType())
                        .activeConnectionDeviceId(own.deviceId())
                        .heldConnectionCallId(NONE)
                        .heldConnectionDeviceIdType(NO_DEVICE)
                        .dialedNumber(request.toAddress())
                        .agentInstrument(device)
                        .build();
            case SEND_DTMF ->
                SendDtmfSignalReq.builder()
                        .connectionCallId(own.callId())
                        .connectionDeviceIdType(own.deviceIdType())
                        .connectionDeviceId(own.deviceId())
                        .dtmfString(request.parameter())
                        .agentInstrument(device)
                        .build();
            case START_RECORDING ->
                StartRecordingReq.builder()
                        .connectionCallId(own.callId())
                        .connectionDeviceIdType(own.deviceIdType())
                        .connectionDeviceId(own.deviceId())
                        .agentExtension(device)
                        .agentInstrument(device)
                        .agentId(request.loginId())
                        .build();
            case UPDATE_CALL_DATA -> data(request, own);
            case ACCEPT -> response(own, "Accept");
            case REJECT -> response(own, "Reject");
            case CLOSE -> response(own, "Reject-Close");
            case RECLASSIFY, UPDATE_SCHEDULED_CALLBACK, CANCEL_SCHEDULED_CALLBACK -> response(own, request.parameter());
            case SILENT_MONITOR -> monitor(request);
            case BARGE_CALL -> barge(request);
        };
    }

    private static MakeCallReq makeCall(DialogRequest request) {
        var call = MakeCallReq.builder()
                .agentInstrument(request.extension())
                .dialedNumber(request.toAddress())
                .skillGroupNumber(NONE)
                .namedVariables(RequestedVariables.scalars(request.callVariables()))
                .namedArrays(RequestedVariables.elements(request.callVariables()));
        RequestedVariables.number(
                request.callVariables(),
                call::callVariable1,
                call::callVariable2,
                call::callVariable3,
                call::callVariable4,
                call::callVariable5,
                call::callVariable6,
                call::callVariable7,
                call::callVariable8,
                call::callVariable9,
                call::callVariable10);
        return call.build();
    }

    private static ClearConnectionReq drop(CallConnection own, String device) {
        return ClearConnectionReq.builder()
                .connectionCallId(own.callId())
                .connectionDeviceIdType(own.deviceIdType())
                .connectionDeviceId(own.deviceId())
                .agentInstrument(device)
                .build();
    }

    private ClearConnectionReq dropOther(DialogRequest request) {
        CallConnection other = calls.of(request.dialogId(), request.toAddress());
        return ClearConnectionReq.builder()
                .connectionCallId(other.callId())
                .connectionDeviceIdType(other.deviceIdType())
                .connectionDeviceId(other.deviceId())
                .agentInstrument(request.extension())
                .requestingDeviceIdType(Coded.of(DeviceIdType.AGENT_DEVICE))
                .requestingDeviceId(request.extension())
                .build();
    }

    private @Nullable CtiRequest<?> transfer(DialogRequest request, CallConnection held) {
        CallConnection active = calls.otherThan(request.dialogId(), request.extension());
        return active == null
                ? null
                : TransferCallReq.builder()
                        .activeConnectionCallId(active.callId())
                        .activeConnectionDeviceIdType(active.deviceIdType())
                        .activeConnectionDeviceId(active.deviceId())
                        .heldConnectionCallId(held.callId())
                        .heldConnectionDeviceIdType(held.deviceIdType())
                        .heldConnectionDeviceId(held.deviceId())
                        .agentInstrument(request.extension())
                        .build();
    }

    private @Nullable CtiRequest<?> conference(DialogRequest request, CallConnection held) {
        CallConnection active = calls.otherThan(request.dialogId(), request.extension());
        return active == null
                ? null
                : ConferenceCallReq.builder()
                        .heldConnectionCallId(held.callId())
                        .heldConnectionDeviceIdType(held.deviceIdType())
                        .heldConnectionDeviceId(held.deviceId())
                        .activeConnectionCallId(active.callId())
                        .activeConnectionDeviceIdType(active.deviceIdType())
                        .activeConnectionDeviceId(active.deviceId())
                        .agentInstrument(request.extension())
                        .build();
    }

    private SuperviseCallReq monitor(DialogRequest request) {
        boolean uccx = deployment.type() == Deployment.Type.UCCX;
        CallConnection call = uccx ? calls.activeAt(request.toAddress()) : null;
        return SuperviseCallReq.builder()
                .agentConnectionCallId(call == null ? NONE : call.callId())
                .agentConnectionDeviceIdType(call == null ? NO_DEVICE : call.deviceIdType())
                .agentConnectionDeviceId(call == null ? null : call.deviceId())
                .supervisorConnectionCallId(NONE)
                .supervisorConnectionDeviceIdType(NO_DEVICE)
                .supervisoryAction(Coded.of(SupervisoryAction.MONITOR))
                .agentExtension(request.toAddress())
                .supervisorInstrument(request.extension())
                .build();
    }

    private static SuperviseCallReq endMonitor(DialogRequest request, CallConnection own) {
        return SuperviseCallReq.builder()
                .agentConnectionCallId(NONE)
                .agentConnectionDeviceIdType(NO_DEVICE)
                .supervisorConnectionCallId(own.callId())
                .supervisorConnectionDeviceIdType(own.deviceIdType())
                .supervisorConnectionDeviceId(own.deviceId())
                .supervisoryAction(Coded.of(SupervisoryAction.CLEAR))
                .supervisorInstrument(request.extension())
                .build();
    }

    private SuperviseCallReq barge(DialogRequest request) {
        CallConnection monitor = calls.of(request.dialogId(), request.extension());
        CallConnection call = calls.monitoredBy(request.dialogId(), request.toAddress());
        return SuperviseCallReq.builder()
                .agentConnectionCallId(call == null ? NONE : call.callId())
                .agentConnectionDeviceIdType(call == null ? NO_DEVICE : call.deviceIdType())
                .agentConnectionDeviceId(call == null ? null : call.deviceId())
                .supervisorConnectionCallId(monitor.callId())
                .supervisorConnectionDeviceIdType(monitor.deviceIdType())
                .supervisorConnectionDeviceId(monitor.deviceId())
                .supervisoryAction(Coded.of(SupervisoryAction.BARGE_IN))
                .agentExtension(request.toAddress())
                .supervisorInstrument(request.extension())
                .build();
    }

    private static SetCallDataReqBuilder callData(CallConnection own) {
        return SetCallDataReq.builder()
                .connectionCallId(own.callId())
                .connectionDeviceIdType(own.deviceIdType())
                .connectionDeviceId(own.deviceId())
                .callType(Coded.of(CallType.NULL_CALLTYPE));
    }

    private static SetCallDataReq response(CallConnection own, String value) {
        return callData(own)
                .namedVariables(List.of(new NamedVariable("BAResponse", value)))
                .build();
    }

    private static SetCallDataReq data(DialogRequest request, CallConnection own) {
        SetCallDataReqBuilder data = callData(own)
                .callWrapupData(request.wrapUpReason())
                .namedVariables(RequestedVariables.scalars(request.callVariables()))
                .namedArrays(RequestedVariables.elements(request.callVariables()));
        RequestedVariables.number(
                request.callVariables(),
                data::callVariable1,
                data::callVariable2,
                data::callVariable3,
                data::callVariable4,
                data::callVariable5,
                data::callVariable6,
                data::callVariable7,
                data::callVariable8,
                data::callVariable9,
                data::callVariable10);
        return data.build();
    }
}
