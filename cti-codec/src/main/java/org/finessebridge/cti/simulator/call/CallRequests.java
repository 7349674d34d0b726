package org.finessebridge.cti.simulator.call;

import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.code.ControlFailureCode;
import org.finessebridge.cti.message.code.EventCause;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.control.AlternateCallConf;
import org.finessebridge.cti.message.control.AlternateCallReq;
import org.finessebridge.cti.message.control.AnswerCallConf;
import org.finessebridge.cti.message.control.AnswerCallReq;
import org.finessebridge.cti.message.control.ClearCallConf;
import org.finessebridge.cti.message.control.ClearCallReq;
import org.finessebridge.cti.message.control.ClearConnectionConf;
import org.finessebridge.cti.message.control.ClearConnectionReq;
import org.finessebridge.cti.message.control.ConferenceCallReq;
import org.finessebridge.cti.message.control.ConsultationCallReq;
import org.finessebridge.cti.message.control.HoldCallConf;
import org.finessebridge.cti.message.control.HoldCallReq;
import org.finessebridge.cti.message.control.MakeCallReq;
import org.finessebridge.cti.message.control.ReconnectCallConf;
import org.finessebridge.cti.message.control.ReconnectCallReq;
import org.finessebridge.cti.message.control.RetrieveCallConf;
import org.finessebridge.cti.message.control.RetrieveCallReq;
import org.finessebridge.cti.message.control.SendDtmfSignalConf;
import org.finessebridge.cti.message.control.SendDtmfSignalReq;
import org.finessebridge.cti.message.control.SetCallDataConf;
import org.finessebridge.cti.message.control.SetCallDataReq;
import org.finessebridge.cti.message.control.SnapshotCallReq;
import org.finessebridge.cti.message.control.SnapshotDeviceReq;
import org.finessebridge.cti.message.control.StartRecordingConf;
import org.finessebridge.cti.message.control.StartRecordingReq;
import org.finessebridge.cti.message.control.StopRecordingConf;
import org.finessebridge.cti.message.control.StopRecordingReq;
import org.finessebridge.cti.message.control.TransferCallReq;
import org.finessebridge.cti.message.supervisor.SuperviseCallReq;
import org.jspecify.annotations.Nullable;

/** Carries out what clients want of calls. Guide, "Client Control Service". */
final class CallRequests {

    private final Exchange exchange;
    private final Switch phones;
    private final JoiningRequests joining;
    private final SupervisingRequests supervising;
    private final DataChanges data;

    CallRequests(Exchange exchange, Switch phones, DataChanges data) {
        this.exchange = exchange;
        this.phones = phones;
        this.joining = new JoiningRequests(exchange, phones);
        this.supervising = new SupervisingRequests(exchange, phones);
        this.data = data;
    }

    /**
     * Carries a request out.
     *
     * @return its confirmation; null where requests of its type are not played
     * @throws CallRefusedException where it is refused
     */
    @Nullable
    CtiConfirmation carryOut(CtiRequest<?> request, boolean forgetsTypes) {
        return switch (request) {
            case MakeCallReq make -> joining.make(make);
            case AnswerCallReq answer -> {
                phones.ringing()
                        .answer(party(
                                answer.connectionCallId(), answer.connectionDeviceId(), answer.agentInstrument()));
                yield new AnswerCallConf(answer.invokeId());
            }
            case HoldCallReq hold -> {
                phones.talk()
                        .hold(
                                party(hold.connectionCallId(), hold.connectionDeviceId(), hold.agentInstrument()),
                                EventCause.NONE);
                yield new HoldCallConf(hold.invokeId());
            }
            case RetrieveCallReq retrieve -> {
                phones.talk()
                        .retrieve(party(
                                retrieve.heldConnectionCallId(),
                                retrieve.heldConnectionDeviceId(),
                                retrieve.agentInstrument()));
                yield new RetrieveCallConf(retrieve.invokeId());
            }
            case ClearConnectionReq clear -> {
                phones.clearing()
                        .release(clearable(
                                clear.connectionCallId(), clear.connectionDeviceId(), clear.agentInstrument()));
                yield new ClearConnectionConf(clear.invokeId());
            }
            case ClearCallReq clear -> {
                phones.clearing()
                        .clear(clearable(clear.connectionCallId(), clear.connectionDeviceId(), clear.agentInstrument())
                                .call());
                yield new ClearCallConf(clear.invokeId());
            }
            case AlternateCallReq alternate -> {
                phones.talk()
                        .retrieve(party(
                                alternate.otherConnectionCallId(),
                                alternate.otherConnectionDeviceId(),
                                alternate.agentInstrument()));
                yield new AlternateCallConf(alternate.invokeId());
            }
            case ReconnectCallReq reconnect -> reconnect(reconnect);
            case ConsultationCallReq consult -> joining.consult(consult);
            case TransferCallReq transfer -> joining.transfer(transfer);
            case ConferenceCallReq conference -> joining.conference(conference);
            case SuperviseCallReq supervise -> supervising.supervise(supervise);
            case SetCallDataReq set -> {
                data.set(set);
                yield new SetCallDataConf(set.invokeId());
            }
            case SendDtmfSignalReq dtmf -> dtmf(dtmf);
            case StartRecordingReq start -> {
                Talk.requireActive(
                        party(start.connectionCallId(), start.connectionDeviceId(), start.agentInstrument()));
                yield StartRecordingConf.builder().invokeId(start.invokeId()).build();
            }
            case StopRecordingReq stop -> {
                Talk.requireActive(party(stop.connectionCallId(), stop.connectionDeviceId(), stop.agentInstrument()));
                yield StopRecordingConf.builder().invokeId(stop.invokeId()).build();
            }
            case SnapshotCallReq snapshot -> {
                Call call = exchange.find(snapshot.connectionCallId());
                if (call == null || call.live().isEmpty()) {
                    throw CallRefusedException.of(StatusCode.INVALID_CALLID);
                }
                yield CallSnapshots.answer(snapshot.invokeId(), call, exchange, forgetsTypes);
            }
            case SnapshotDeviceReq snapshot -> {
                String device = snapshot.agentInstrument();
                if (device == null || !exchange.isDevice(device)) {
                    throw CallRefusedException.of(ControlFailureCode.CF_INVALID_CSTA_DEVICE_ID);
                }
                yield CallSnapshots.answer(snapshot.invokeId(), exchange.endsAt(device));
            }
            default -> null;
        };
    }

    private CtiConfirmation reconnect(ReconnectCallReq request) {
        Connection held =
                party(request.heldConnectionCallId(), request.heldConnectionDeviceId(), request.agentInstrument());
        Connection active = clearable(
                request.activeConnectionCallId(), request.activeConnectionDeviceId(), request.agentInstrument());
        if (!held.is(LocalConnectionState.HOLD)) {
            throw CallRefusedException.of(ControlFailureCode.CF_NO_HELD_CALL);
        }
        phones.clearing().release(active);
        phones.talk().retrieve(held);
        return new ReconnectCallConf(request.invokeId());
    }

    private CtiConfirmation dtmf(SendDtmfSignalReq request) {
        Talk.requireActive(party(request.connectionCallId(), request.connectionDeviceId(), request.agentInstrument()));
        String tones = request.dtmfString();
        if (tones == null || tones.isEmpty() || !tones.chars().allMatch(c -> "0123456789*#ABCDabcd".indexOf(c) >= 0)) {
            throw CallRefusedException.of(ControlFailureCode.CF_VALUE_OUT_OF_RANGE);
        }
        return new SendDtmfSignalConf(request.invokeId());
    }

    private Connection party(long callId, @Nullable String device, @Nullable String instrument) {
        return exchange.party(callId, device == null ? instrument : device);
    }

    private Connection clearable(long callId, @Nullable String device, @Nullable String instrument) {
        Connection end = party(callId, device, instrument);
        if (!end.isLive()) {
            throw CallRefusedException.of(ControlFailureCode.CF_NO_CONNECTION_TO_CLEAR);
        }
        return end;
    }
}
