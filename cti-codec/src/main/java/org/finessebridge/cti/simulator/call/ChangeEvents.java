package org.finessebridge.cti.simulator.call;

import java.util.List;
import org.finessebridge.cti.message.call.AgentPreCallAbortEvent;
import org.finessebridge.cti.message.call.AgentPreCallAbortEventBuilder;
import org.finessebridge.cti.message.call.AgentPreCallEvent;
import org.finessebridge.cti.message.call.AgentPreCallEventBuilder;
import org.finessebridge.cti.message.call.CallClearedEvent;
import org.finessebridge.cti.message.call.CallConferencedEvent;
import org.finessebridge.cti.message.call.CallConnectionClearedEvent;
import org.finessebridge.cti.message.call.CallDataUpdateEvent;
import org.finessebridge.cti.message.call.CallDataUpdateEventBuilder;
import org.finessebridge.cti.message.call.CallDivertedEvent;
import org.finessebridge.cti.message.call.CallHeldEvent;
import org.finessebridge.cti.message.call.CallRetrievedEvent;
import org.finessebridge.cti.message.call.CallTransferredEvent;
import org.finessebridge.cti.message.call.ConnectedParty;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.finessebridge.cti.message.code.DeviceIdType;
import org.finessebridge.cti.message.code.EventCause;
import org.finessebridge.cti.message.code.LocalConnectionState;

/** Tells what becomes of a call that there is. Guide, "Call Event Messages". */
final class ChangeEvents {

    private static final int VOICE_MRD = 1;

    private final Exchange exchange;
    private final CallEvents events;

    ChangeEvents(Exchange exchange, CallEvents events) {
        this.exchange = exchange;
        this.events = events;
    }

    void held(Connection end, EventCause cause) {
        exchange.streams().stop(end);
        exchange.outbox()
                .tell(CallHeldEvent.builder()
                        .peripheralId(exchange.centre().peripheralId())
                        .peripheralType(exchange.centre().peripheralType())
                        .connectionCallId(end.call().id())
                        .holdingDeviceType(typeOf(end.call(), end.device()))
                        .localConnectionState(LocalConnectionState.HOLD)
                        .eventCause(cause)
                        .connectionDeviceId(end.device())
                        .holdingDeviceId(end.device())
                        .build());
    }

    void retrieved(Connection end) {
        exchange.outbox()
                .tell(CallRetrievedEvent.builder()
                        .peripheralId(exchange.centre().peripheralId())
                        .peripheralType(exchange.centre().peripheralType())
                        .connectionCallId(end.call().id())
                        .retrievingDeviceType(typeOf(end.call(), end.device()))
                        .localConnectionState(LocalConnectionState.CONNECT)
                        .eventCause(EventCause.NONE)
                        .connectionDeviceId(end.device())
                        .retrievingDeviceId(end.device())
                        .build());
    }

    /** CALL_CONNECTION_CLEARED, told at an end. */
    void released(Connection at, String releasing, EventCause cause) {
        if (at.device().equals(releasing)) {
            exchange.streams().stop(at);
        }
        exchange.outbox()
                .tell(CallConnectionClearedEvent.builder()
                        .peripheralId(exchange.centre().peripheralId())
                        .peripheralType(exchange.centre().peripheralType())
                        .connectionCallId(at.call().id())
                        .releasingDeviceType(typeOf(at.call(), releasing))
                        .localConnectionState(LocalConnectionState.NULL)
                        .eventCause(cause)
                        .connectionDeviceId(at.device())
                        .releasingDeviceId(releasing)
                        .build());
    }

    void cleared(Connection at, Coded<EventCause> cause) {
        exchange.streams().stop(at);
        exchange.outbox()
                .tell(CallClearedEvent.builder()
                        .peripheralId(exchange.centre().peripheralId())
                        .peripheralType(exchange.centre().peripheralType())
                        .connectionCallId(at.call().id())
                        .localConnectionState(LocalConnectionState.NULL)
                        .eventCause(cause)
                        .connectionDeviceId(at.device())
                        .build());
    }

    void diverted(Connection end, String to, EventCause cause) {
        exchange.outbox()
                .tell(CallDivertedEvent.builder()
                        .peripheralId(exchange.centre().peripheralId())
                        .peripheralType(exchange.centre().peripheralType())
                        .connectionCallId(end.call().id())
                        .serviceNumber(CallEvents.NONE)
                        .serviceId(CallEvents.NONE)
                        .divertingDeviceType(typeOf(end.call(), end.device()))
                        .calledDeviceType(typeOf(end.call(), to))
                        .localConnectionState(LocalConnectionState.NULL)
                        .eventCause(cause)
                        .connectionDeviceId(end.device())
                        .divertingDeviceId(end.device())
                        .calledDeviceId(to)
                        .build());
    }

    /** CALL_DATA_UPDATE at an end, with what has changed. */
    void data(Connection at, CallType type, CallData change) {
        CallDataUpdateEventBuilder event = CallDataUpdateEvent.builder()
                .peripheralId(exchange.centre().peripheralId())
                .peripheralType(exchange.centre().peripheralType())
                .namedVariables(change.namedVariables())
                .namedArrays(change.namedArrays())
                .callType(type)
                .connectionCallId(at.call().id())
                .newConnectionCallId(at.call().id())
                .connectionDeviceId(at.device())
                .newConnectionDeviceId(at.device())
                .callWrapupData(change.wrapupData());
        change.fill(
                event::callVariable1,
                event::callVariable2,
                event::callVariable3,
                event::callVariable4,
                event::callVariable5,
                event::callVariable6,
                event::callVariable7,
                event::callVariable8,
                event::callVariable9,
                event::callVariable10);
        exchange.outbox().tell(event.build());
    }

    /** CALL_DATA_UPDATE with a call's kind, at every end. */
    void type(Call call) {
        call.told().forEach(end -> data(end, call.type(), CallData.NONE));
    }

    void transferred(Call survivor, Call other, String transferring, String transferred) {
        exchange.outbox()
                .tell(CallTransferredEvent.builder()
                        .peripheralId(exchange.centre().peripheralId())
                        .peripheralType(exchange.centre().peripheralType())
                        .primaryCallId(survivor.id())
                        .lineHandle(CallEvents.NO_LINE_HANDLE)
                        .lineType(survivor.lineType())
                        .skillGroupNumber(CallEvents.skillGroupNumber(survivor))
                        .skillGroupId(events.skillGroupId(survivor))
                        .connectedParties(parties(survivor))
                        .secondaryCallId(other.id())
                        .transferringDeviceType(typeOf(survivor, transferring))
                        .transferredDeviceType(typeOf(survivor, transferred))
                        .localConnectionState(LocalConnectionState.CONNECT)
                        .eventCause(EventCause.TRANSFER)
                        .primaryDeviceId(transferring)
                        .secondaryDeviceId(transferred)
                        .transferringDeviceId(transferring)
                        .transferredDeviceId(transferred)
                        .build());
    }

    void conferenced(Call survivor, Call other, String controller, String added, EventCause cause) {
        exchange.outbox()
                .tell(CallConferencedEvent.builder()
                        .peripheralId(exchange.centre().peripheralId())
                        .peripheralType(exchange.centre().peripheralType())
                        .primaryCallId(survivor.id())
                        .lineHandle(CallEvents.NO_LINE_HANDLE)
                        .lineType(survivor.lineType())
                        .skillGroupNumber(CallEvents.skillGroupNumber(survivor))
                        .skillGroupId(events.skillGroupId(survivor))
                        .connectedParties(parties(survivor))
                        .secondaryCallId(other.id())
                        .controllerDeviceType(typeOf(survivor, controller))
                        .addedPartyDeviceType(typeOf(survivor, added))
                        .localConnectionState(LocalConnectionState.CONNECT)
                        .eventCause(cause)
                        .primaryDeviceId(controller)
                        .secondaryDeviceId(added)
                        .controllerDeviceId(controller)
                        .addedPartyDeviceId(added)
                        .build());
    }

    /** AGENT_PRE_CALL: the router has chosen an agent. */
    void preCall(Call call, String device) {
        CallData data = call.data();
        AgentPreCallEventBuilder event = AgentPreCallEvent.builder()
                .namedVariables(data.namedVariables())
                .namedArrays(data.namedArrays())
                .serviceNumber(CallEvents.NONE)
                .serviceId(CallEvents.NONE)
                .skillGroupNumber(CallEvents.skillGroupNumber(call))
                .skillGroupId(events.skillGroupId(call))
                .mrdId(VOICE_MRD)
                .agentInstrument(device)
                .ani(call.from())
                .dialedNumber(call.dialedNumber());
        Call.RouterKey key = call.routerKey();
        if (key != null) {
            event.routerCallKeyDay(key.day())
                    .routerCallKeyCallId(key.callId())
                    .routerCallKeySequenceNumber(key.sequenceNumber());
        }
        data.fill(
                event::callVariable1,
                event::callVariable2,
                event::callVariable3,
                event::callVariable4,
                event::callVariable5,
                event::callVariable6,
                event::callVariable7,
                event::callVariable8,
                event::callVariable9,
                event::callVariable10);
        exchange.outbox().tell(event.build());
    }

    /** AGENT_PRE_CALL_ABORT where an agent will not get the call that has been announced; otherwise nothing. */
    void notComing(Connection end) {
        if (!end.isAnnounced()) {
            return;
        }
        end.announced(false);
        AgentPreCallAbortEventBuilder event =
                AgentPreCallAbortEvent.builder().mrdId(VOICE_MRD).agentInstrument(end.device());
        Call.RouterKey key = end.call().routerKey();
        if (key != null) {
            event.routerCallKeyDay(key.day())
                    .routerCallKeyCallId(key.callId())
                    .routerCallKeySequenceNumber(key.sequenceNumber());
        }
        exchange.outbox().tell(event.build());
    }

    /** The ends of a call that are left, for a list of connected parties. */
    static List<ConnectedParty> parties(Call call) {
        return call.live().stream()
                .map(end -> new ConnectedParty(call.id(), Coded.of(ConnectionDeviceIdType.STATIC), end.device()))
                .toList();
    }

    private DeviceIdType typeOf(Call call, String device) {
        return exchange.typeOf(call, device);
    }
}
