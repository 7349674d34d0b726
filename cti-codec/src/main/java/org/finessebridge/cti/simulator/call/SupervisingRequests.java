package org.finessebridge.cti.simulator.call;

import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.code.ControlFailureCode;
import org.finessebridge.cti.message.code.SupervisoryAction;
import org.finessebridge.cti.message.supervisor.SuperviseCallConf;
import org.finessebridge.cti.message.supervisor.SuperviseCallReq;
import org.finessebridge.cti.simulator.agent.AgentDesk;
import org.jspecify.annotations.Nullable;

/** SUPERVISE_CALL_REQ. Guide, "Supervisor Service". */
final class SupervisingRequests {

    private final Exchange exchange;
    private final Switch phones;

    SupervisingRequests(Exchange exchange, Switch phones) {
        this.exchange = exchange;
        this.phones = phones;
    }

    CtiConfirmation supervise(SuperviseCallReq request) {
        SupervisoryAction action = request.supervisoryAction().known();
        return switch (action) {
            case CLEAR -> {
                Connection ear = exchange.party(request.supervisorConnectionCallId(), supervisor(request));
                phones.clearing().release(ear);
                yield confirmed(request, ear.call(), ear.device());
            }
            case MONITOR -> {
                String supervisor = supervisor(request);
                long callId = request.agentConnectionCallId();
                Call wanted = callId == CallEvents.NONE ? null : exchange.find(callId);
                if (callId != CallEvents.NONE && wanted == null) {
                    throw CallRefusedException.of(ControlFailureCode.CF_INVALID_CSTA_CONNECTION_ID);
                }
                Call monitor = phones.supervising().monitor(supervisor, agent(request), wanted);
                yield confirmed(request, monitor, supervisor);
            }
            case BARGE_IN -> {
                Connection ear = exchange.party(request.supervisorConnectionCallId(), supervisor(request));
                yield confirmed(request, phones.supervising().bargeIn(ear), ear.device());
            }
            case INTERCEPT -> {
                Connection supervisor = exchange.party(request.supervisorConnectionCallId(), supervisor(request));
                Connection agent = exchange.party(supervisor.call().id(), agent(request));
                phones.supervising().intercept(supervisor, agent);
                yield confirmed(request, supervisor.call(), supervisor.device());
            }
            case null, default -> throw CallRefusedException.of(ControlFailureCode.CF_INVALID_FEATURE);
        };
    }

    private static CtiConfirmation confirmed(SuperviseCallReq request, Call call, String device) {
        return SuperviseCallConf.builder()
                .invokeId(request.invokeId())
                .connectionCallId(call.id())
                .connectionDeviceId(device)
                .build();
    }

    private String supervisor(SuperviseCallReq request) {
        String device = given(request.supervisorInstrument());
        return required(device == null ? given(request.supervisorConnectionDeviceId()) : device);
    }

    private String agent(SuperviseCallReq request) {
        String device = given(request.agentExtension());
        device = device == null ? given(request.agentInstrument()) : device;
        device = device == null ? given(request.agentConnectionDeviceId()) : device;
        String agentId = given(request.agentId());
        if (device == null && agentId != null) {
            AgentDesk desk = exchange.agents().byId(agentId);
            device = desk == null ? null : desk.extension();
        }
        return required(device);
    }

    private static String required(@Nullable String device) {
        if (device == null) {
            throw CallRefusedException.of(ControlFailureCode.CF_INVALID_CSTA_DEVICE_ID);
        }
        return device;
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }
}
