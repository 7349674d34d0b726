package org.finessebridge.cti.simulator.session;

import java.util.List;
import org.finessebridge.cti.message.NamedVariable;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.SupervisoryAction;
import org.finessebridge.cti.message.control.AnswerCallReq;
import org.finessebridge.cti.message.control.ClearConnectionReq;
import org.finessebridge.cti.message.control.ConferenceCallReq;
import org.finessebridge.cti.message.control.ConsultationCallReq;
import org.finessebridge.cti.message.control.HoldCallReq;
import org.finessebridge.cti.message.control.MakeCallReq;
import org.finessebridge.cti.message.control.RetrieveCallReq;
import org.finessebridge.cti.message.control.SetCallDataReq;
import org.finessebridge.cti.message.control.TransferCallReq;
import org.finessebridge.cti.message.supervisor.SuperviseCallReq;

/** The requests about calls, of a device; calls are counted from 0. */
record CallRequestsOf(String device) {

    private static final long NONE = 0xFFFF_FFFFL;

    static CallRequestsOf at(String device) {
        return new CallRequestsOf(device);
    }

    private static long id(long call) {
        return PhoneBench.FIRST + call;
    }

    MakeCallReq make(String to) {
        return MakeCallReq.builder()
                .invokeId(1)
                .agentInstrument(device)
                .dialedNumber(to)
                .build();
    }

    AnswerCallReq answer(long call) {
        return AnswerCallReq.builder()
                .invokeId(2)
                .connectionCallId(id(call))
                .connectionDeviceId(device)
                .agentInstrument(device)
                .build();
    }

    HoldCallReq hold(long call) {
        return HoldCallReq.builder()
                .invokeId(3)
                .connectionCallId(id(call))
                .connectionDeviceId(device)
                .build();
    }

    RetrieveCallReq retrieve(long call) {
        return RetrieveCallReq.builder()
                .invokeId(4)
                .heldConnectionCallId(id(call))
                .heldConnectionDeviceId(device)
                .build();
    }

    ClearConnectionReq clear(long call) {
        return ClearConnectionReq.builder()
                .invokeId(5)
                .connectionCallId(id(call))
                .connectionDeviceId(device)
                .build();
    }

    ConsultationCallReq consult(long call, String to) {
        return ConsultationCallReq.builder()
                .invokeId(6)
                .activeConnectionCallId(id(call))
                .activeConnectionDeviceId(device)
                .dialedNumber(to)
                .build();
    }

    TransferCallReq transfer(long active, long held) {
        return TransferCallReq.builder()
                .invokeId(7)
                .activeConnectionCallId(id(active))
                .activeConnectionDeviceId(device)
                .heldConnectionCallId(id(held))
                .heldConnectionDeviceId(device)
                .build();
    }

    TransferCallReq transferTo(long active, String to) {
        return TransferCallReq.builder()
                .invokeId(8)
                .activeConnectionCallId(id(active))
                .activeConnectionDeviceId(device)
                .heldConnectionCallId(NONE)
                .dialedNumber(to)
                .build();
    }

    ConferenceCallReq conference(long active, long held) {
        return ConferenceCallReq.builder()
                .invokeId(9)
                .activeConnectionCallId(id(active))
                .activeConnectionDeviceId(device)
                .heldConnectionCallId(id(held))
                .heldConnectionDeviceId(device)
                .build();
    }

    SetCallDataReq data(long call, String name, String value) {
        return SetCallDataReq.builder()
                .invokeId(10)
                .connectionCallId(id(call))
                .connectionDeviceId(device)
                .callType(CallType.NULL_CALLTYPE)
                .namedVariables(List.of(new NamedVariable(name, value)))
                .build();
    }

    SetCallDataReq wrapup(long call, String reason) {
        return SetCallDataReq.builder()
                .invokeId(11)
                .connectionCallId(id(call))
                .connectionDeviceId(device)
                .callType(CallType.NULL_CALLTYPE)
                .callWrapupData(reason)
                .build();
    }

    SuperviseCallReq monitor(String agent) {
        return SuperviseCallReq.builder()
                .invokeId(12)
                .agentConnectionCallId(NONE)
                .supervisorConnectionCallId(NONE)
                .supervisoryAction(SupervisoryAction.MONITOR)
                .agentExtension(agent)
                .supervisorInstrument(device)
                .build();
    }

    SuperviseCallReq supervise(SupervisoryAction action, String agent, long original, long monitor) {
        return monitor(agent).toBuilder()
                .supervisoryAction(action)
                .agentConnectionCallId(id(original))
                .supervisorConnectionCallId(id(monitor))
                .build();
    }
}
