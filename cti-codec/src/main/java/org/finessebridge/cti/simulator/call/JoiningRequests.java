package org.finessebridge.cti.simulator.call;

import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.code.ControlFailureCode;
import org.finessebridge.cti.message.code.EventCause;
import org.finessebridge.cti.message.control.ConferenceCallConf;
import org.finessebridge.cti.message.control.ConferenceCallReq;
import org.finessebridge.cti.message.control.ConsultationCallConf;
import org.finessebridge.cti.message.control.ConsultationCallReq;
import org.finessebridge.cti.message.control.MakeCallConf;
import org.finessebridge.cti.message.control.MakeCallReq;
import org.finessebridge.cti.message.control.TransferCallConf;
import org.finessebridge.cti.message.control.TransferCallReq;
import org.jspecify.annotations.Nullable;

/** Requests that begin calls, and that join them. */
final class JoiningRequests {

    private final Exchange exchange;
    private final Switch phones;

    JoiningRequests(Exchange exchange, Switch phones) {
        this.exchange = exchange;
        this.phones = phones;
    }

    CtiConfirmation make(MakeCallReq request) {
        CallData data = CallData.of(request, request.callWrapupData());
        Call call = phones.dialling().dialFor(request.agentInstrument(), request.dialedNumber(), data);
        return MakeCallConf.builder()
                .invokeId(request.invokeId())
                .newConnectionCallId(call.id())
                .lineHandle(CallEvents.NO_LINE_HANDLE)
                .lineType(call.lineType())
                .newConnectionDeviceId(request.agentInstrument())
                .build();
    }

    CtiConfirmation consult(ConsultationCallReq request) {
        CallData change = CallData.of(request, request.callWrapupData());
        Connection active =
                party(request.activeConnectionCallId(), request.activeConnectionDeviceId(), request.agentInstrument());
        Call call = phones.joining().consult(active, request.dialedNumber(), change);
        return ConsultationCallConf.builder()
                .invokeId(request.invokeId())
                .newConnectionCallId(call.id())
                .lineHandle(CallEvents.NO_LINE_HANDLE)
                .lineType(call.lineType())
                .newConnectionDeviceId(active.device())
                .build();
    }

    CtiConfirmation transfer(TransferCallReq request) {
        Connection active =
                party(request.activeConnectionCallId(), request.activeConnectionDeviceId(), request.agentInstrument());
        Call survivor;
        if (request.heldConnectionCallId() == CallEvents.NONE) {
            survivor = active.call();
            phones.joining().transferBlindly(active, request.dialedNumber());
        } else {
            Connection held = party(request.heldConnectionCallId(), request.heldConnectionDeviceId(), active.device());
            survivor = held.call();
            phones.joining().transfer(active, held);
        }
        return TransferCallConf.builder()
                .invokeId(request.invokeId())
                .newConnectionCallId(survivor.id())
                .connectedParties(ChangeEvents.parties(survivor))
                .lineHandle(CallEvents.NO_LINE_HANDLE)
                .lineType(survivor.lineType())
                .newConnectionDeviceId(active.device())
                .build();
    }

    CtiConfirmation conference(ConferenceCallReq request) {
        Connection active =
                party(request.activeConnectionCallId(), request.activeConnectionDeviceId(), request.agentInstrument());
        Connection held = party(request.heldConnectionCallId(), request.heldConnectionDeviceId(), active.device());
        phones.joining().conference(held, active, EventCause.KEY_CONFERENCE);
        Call survivor = held.call();
        return ConferenceCallConf.builder()
                .invokeId(request.invokeId())
                .newConnectionCallId(survivor.id())
                .connectedParties(ChangeEvents.parties(survivor))
                .lineHandle(CallEvents.NO_LINE_HANDLE)
                .lineType(survivor.lineType())
                .newConnectionDeviceId(active.device())
                .build();
    }

    private Connection party(long callId, @Nullable String device, @Nullable String instrument) {
        Connection end = exchange.party(callId, device == null ? instrument : device);
        if (!end.isMonitored()) {
            throw CallRefusedException.of(ControlFailureCode.CF_INVALID_CSTA_CONNECTION_ID);
        }
        return end;
    }
}
