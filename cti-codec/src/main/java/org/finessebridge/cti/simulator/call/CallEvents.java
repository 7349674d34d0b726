package org.finessebridge.cti.simulator.call;

import java.util.List;
import java.util.Objects;
import org.finessebridge.cti.message.call.BeginCallEvent;
import org.finessebridge.cti.message.call.BeginCallEventBuilder;
import org.finessebridge.cti.message.call.CallDeliveredEvent;
import org.finessebridge.cti.message.call.CallDeliveredEventBuilder;
import org.finessebridge.cti.message.call.CallDequeuedEvent;
import org.finessebridge.cti.message.call.CallEstablishedEvent;
import org.finessebridge.cti.message.call.CallFailedEvent;
import org.finessebridge.cti.message.call.CallOriginatedEvent;
import org.finessebridge.cti.message.call.CallQueuedEvent;
import org.finessebridge.cti.message.call.CallReachedNetworkEvent;
import org.finessebridge.cti.message.call.CallServiceInitiatedEvent;
import org.finessebridge.cti.message.call.EndCallEvent;
import org.finessebridge.cti.message.call.QueuedSkillGroup;
import org.finessebridge.cti.message.code.DeviceIdType;
import org.finessebridge.cti.message.code.EventCause;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.simulator.centre.SimulatedSkillGroup;
import org.jspecify.annotations.Nullable;

/** Tells how a call comes to be, and that it is over. Guide, "Call Event Messages". */
final class CallEvents {

    static final int NO_LINE_HANDLE = 0xFFFF;
    static final long NONE = 0xFFFF_FFFFL;

    private final Exchange exchange;

    CallEvents(Exchange exchange) {
        this.exchange = exchange;
    }

    /** BEGIN_CALL at an end. */
    void begin(Connection end) {
        Call call = end.call();
        CallData data = call.data();
        BeginCallEventBuilder event = BeginCallEvent.builder()
                .peripheralId(exchange.centre().peripheralId())
                .peripheralType(exchange.centre().peripheralType())
                .namedVariables(data.namedVariables())
                .namedArrays(data.namedArrays())
                .callType(call.type())
                .connectionCallId(call.id())
                .connectionDeviceId(end.device())
                .ani(call.from())
                .dialedNumber(call.dialedNumber())
                .callWrapupData(data.wrapupData());
        if (!isCaller(end)) {
            event.dnis(end.device());
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
        Call.RouterKey key = call.routerKey();
        if (key != null) {
            event.routerCallKeyDay(key.day())
                    .routerCallKeyCallId(key.callId())
                    .routerCallKeySequenceNumber(key.sequenceNumber());
        }
        exchange.outbox().tell(event.build());
    }

    void serviceInitiated(Connection end) {
        exchange.outbox()
                .tell(CallServiceInitiatedEvent.builder()
                        .peripheralId(exchange.centre().peripheralId())
                        .peripheralType(exchange.centre().peripheralType())
                        .connectionCallId(end.call().id())
                        .lineHandle(NO_LINE_HANDLE)
                        .lineType(end.call().lineType())
                        .serviceNumber(NONE)
                        .serviceId(NONE)
                        .skillGroupNumber(NONE)
                        .skillGroupId(NONE)
                        .callingDeviceType(typeOf(end, end.device()))
                        .localConnectionState(LocalConnectionState.INITIATE)
                        .eventCause(EventCause.NONE)
                        .connectionDeviceId(end.device())
                        .callingDeviceId(end.device())
                        .build());
    }

    void originated(Connection end, String called) {
        exchange.outbox()
                .tell(CallOriginatedEvent.builder()
                        .peripheralId(exchange.centre().peripheralId())
                        .peripheralType(exchange.centre().peripheralType())
                        .connectionCallId(end.call().id())
                        .lineHandle(NO_LINE_HANDLE)
                        .lineType(end.call().lineType())
                        .serviceNumber(NONE)
                        .serviceId(NONE)
                        .skillGroupNumber(NONE)
                        .skillGroupId(NONE)
                        .callingDeviceType(typeOf(end, end.device()))
                        .calledDeviceType(typeOf(end, called))
                        .localConnectionState(LocalConnectionState.INITIATE)
                        .eventCause(EventCause.NONE)
                        .connectionDeviceId(end.device())
                        .callingDeviceId(end.device())
                        .calledDeviceId(called)
                        .build());
    }

    void reachedNetwork(Connection end, String called) {
        exchange.outbox()
                .tell(CallReachedNetworkEvent.builder()
                        .peripheralId(exchange.centre().peripheralId())
                        .peripheralType(exchange.centre().peripheralType())
                        .connectionCallId(end.call().id())
                        .lineHandle(NO_LINE_HANDLE)
                        .lineType(end.call().lineType())
                        .calledDeviceType(DeviceIdType.EXTERNAL)
                        .localConnectionState(LocalConnectionState.INITIATE)
                        .eventCause(EventCause.NONE)
                        .connectionDeviceId(end.device())
                        .calledDeviceId(called)
                        .build());
    }

    /** CALL_DELIVERED at an end: at the one that rings, or a copy at another. */
    void delivered(Connection at, String alerting, LocalConnectionState state, EventCause cause) {
        Call call = at.call();
        CallData data = call.data();
        String called = call.routePoint().isEmpty() ? alerting : call.routePoint();
        CallDeliveredEventBuilder event = CallDeliveredEvent.builder()
                .peripheralId(exchange.centre().peripheralId())
                .peripheralType(exchange.centre().peripheralType())
                .connectionCallId(call.id())
                .lineHandle(NO_LINE_HANDLE)
                .lineType(call.lineType())
                .serviceNumber(NONE)
                .serviceId(NONE)
                .skillGroupNumber(skillGroupNumber(call))
                .skillGroupId(skillGroupId(call))
                .alertingDeviceType(typeOf(at, alerting))
                .callingDeviceType(typeOf(at, call.from()))
                .calledDeviceType(typeOf(at, called))
                .lastRedirectDeviceType(typeOf(at, call.lastRedirect()))
                .localConnectionState(state)
                .eventCause(cause)
                .namedVariables(data.namedVariables())
                .namedArrays(data.namedArrays())
                .connectionDeviceId(at.device())
                .alertingDeviceId(alerting)
                .callingDeviceId(call.from())
                .calledDeviceId(called)
                .lastRedirectDeviceId(given(call.lastRedirect()))
                .ani(call.from())
                .dialedNumber(call.dialedNumber())
                .callWrapupData(data.wrapupData());
        if (exchange.isDevice(alerting)) {
            event.dnis(alerting);
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

    void established(Connection at, String answering, EventCause cause) {
        Call call = at.call();
        String called = call.routePoint().isEmpty() ? answering : call.routePoint();
        exchange.outbox()
                .tell(CallEstablishedEvent.builder()
                        .peripheralId(exchange.centre().peripheralId())
                        .peripheralType(exchange.centre().peripheralType())
                        .connectionCallId(call.id())
                        .lineHandle(NO_LINE_HANDLE)
                        .lineType(call.lineType())
                        .serviceNumber(NONE)
                        .serviceId(NONE)
                        .skillGroupNumber(skillGroupNumber(call))
                        .skillGroupId(skillGroupId(call))
                        .answeringDeviceType(typeOf(at, answering))
                        .callingDeviceType(typeOf(at, call.from()))
                        .calledDeviceType(typeOf(at, called))
                        .lastRedirectDeviceType(typeOf(at, call.lastRedirect()))
                        .localConnectionState(
                                at.is(LocalConnectionState.HOLD)
                                        ? LocalConnectionState.HOLD
                                        : LocalConnectionState.CONNECT)
                        .eventCause(cause)
                        .connectionDeviceId(at.device())
                        .answeringDeviceId(answering)
                        .callingDeviceId(call.from())
                        .calledDeviceId(called)
                        .lastRedirectDeviceId(given(call.lastRedirect()))
                        .build());
    }

    void failed(Connection end, String failing, EventCause cause) {
        exchange.streams().stop(end);
        exchange.outbox()
                .tell(CallFailedEvent.builder()
                        .peripheralId(exchange.centre().peripheralId())
                        .peripheralType(exchange.centre().peripheralType())
                        .connectionCallId(end.call().id())
                        .failingDeviceType(typeOf(end, failing))
                        .calledDeviceType(typeOf(end, failing))
                        .localConnectionState(LocalConnectionState.FAIL)
                        .eventCause(cause)
                        .connectionDeviceId(end.device())
                        .failingDeviceId(failing)
                        .calledDeviceId(failing)
                        .build());
    }

    void queued(Connection end, long skillGroupNumber) {
        Call call = end.call();
        exchange.outbox()
                .tell(CallQueuedEvent.builder()
                        .peripheralId(exchange.centre().peripheralId())
                        .peripheralType(exchange.centre().peripheralType())
                        .connectionCallId(call.id())
                        .serviceNumber(NONE)
                        .serviceId(NONE)
                        .queueDeviceType(DeviceIdType.QUEUE)
                        .callingDeviceType(typeOf(end, call.from()))
                        .calledDeviceType(typeOf(end, call.routePoint()))
                        .lastRedirectDeviceType(DeviceIdType.NONE)
                        .numQueued(1)
                        .skillGroups(List.of(new QueuedSkillGroup(skillGroupNumber, skillGroupId(call), 0)))
                        .localConnectionState(LocalConnectionState.QUEUED)
                        .eventCause(EventCause.NONE)
                        .connectionDeviceId(end.device())
                        .queueDeviceId(Long.toString(skillGroupNumber))
                        .callingDeviceId(call.from())
                        .calledDeviceId(given(call.routePoint()))
                        .build());
    }

    /** CALL_DEQUEUED at an end: an agent has been found. */
    void dequeued(Connection end, long skillGroupNumber) {
        Call call = end.call();
        exchange.outbox()
                .tell(CallDequeuedEvent.builder()
                        .peripheralId(exchange.centre().peripheralId())
                        .peripheralType(exchange.centre().peripheralType())
                        .connectionCallId(call.id())
                        .queueDeviceType(DeviceIdType.QUEUE)
                        .serviceNumber(NONE)
                        .serviceId(NONE)
                        .numQueued(0)
                        .skillGroups(List.of(new QueuedSkillGroup(skillGroupNumber, skillGroupId(call), 0)))
                        .localConnectionState(LocalConnectionState.QUEUED)
                        .eventCause(EventCause.NONE)
                        .connectionDeviceId(end.device())
                        .build());
    }

    /** END_CALL at an end. */
    void end(Connection end) {
        exchange.outbox()
                .tell(EndCallEvent.builder()
                        .peripheralId(exchange.centre().peripheralId())
                        .peripheralType(exchange.centre().peripheralType())
                        .connectionCallId(end.call().id())
                        .connectionDeviceId(end.device())
                        .build());
    }

    /** The queue of a call, for events. */
    static long skillGroupNumber(Call call) {
        return Objects.requireNonNullElse(call.skillGroupNumber(), NONE);
    }

    /** The queue's number in ICM, for events. */
    long skillGroupId(Call call) {
        SimulatedSkillGroup group = exchange.centre().skillGroups().get(skillGroupNumber(call));
        return group == null || exchange.isUccx() ? NONE : group.skillGroupId();
    }

    private static boolean isCaller(Connection end) {
        return end.device().equals(end.call().from());
    }

    private DeviceIdType typeOf(Connection end, String device) {
        return exchange.typeOf(end.call(), device);
    }

    private static @Nullable String given(String device) {
        return device.isEmpty() ? null : device;
    }
}
