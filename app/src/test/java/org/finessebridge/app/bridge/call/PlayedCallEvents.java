package org.finessebridge.app.bridge.call;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.call.BeginCallEvent;
import org.finessebridge.cti.message.call.BeginCallEventBuilder;
import org.finessebridge.cti.message.call.CallClearedEvent;
import org.finessebridge.cti.message.call.CallConferencedEvent;
import org.finessebridge.cti.message.call.CallConnectionClearedEvent;
import org.finessebridge.cti.message.call.CallDataUpdateEvent;
import org.finessebridge.cti.message.call.CallDataUpdateEventBuilder;
import org.finessebridge.cti.message.call.CallDeliveredEvent;
import org.finessebridge.cti.message.call.CallDeliveredEventBuilder;
import org.finessebridge.cti.message.call.CallDivertedEvent;
import org.finessebridge.cti.message.call.CallEstablishedEvent;
import org.finessebridge.cti.message.call.CallFailedEvent;
import org.finessebridge.cti.message.call.CallHeldEvent;
import org.finessebridge.cti.message.call.CallOriginatedEvent;
import org.finessebridge.cti.message.call.CallRetrievedEvent;
import org.finessebridge.cti.message.call.CallServiceInitiatedEvent;
import org.finessebridge.cti.message.call.CallTransferredEvent;
import org.finessebridge.cti.message.call.ConnectedParty;
import org.finessebridge.cti.message.call.EndCallEvent;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConnectionDeviceIdType;
import org.finessebridge.cti.message.code.DeviceIdType;
import org.finessebridge.cti.message.code.EventCause;
import org.finessebridge.cti.message.code.LocalConnectionState;

/** A CTI server that tells of calls as a test wants, in the short words of its events. */
abstract class PlayedCallEvents {

    static final String X = "4085550199";
    static final long NONE = 0xFFFF_FFFFL;

    private final int peripheralId;

    PlayedCallEvents(int peripheralId) {
        this.peripheralId = peripheralId;
    }

    /** The event comes. */
    abstract void play(CtiEvent event);

    void begin(long callId, String device, CallType type, String ani, UnaryOperator<BeginCallEventBuilder> more) {
        play(more.apply(BeginCallEvent.builder()
                        .peripheralId(peripheralId)
                        .connectionCallId(callId)
                        .connectionDeviceId(device)
                        .callType(type)
                        .ani(ani))
                .build());
    }

    void begin(long callId, String device, CallType type, String ani, String dialed) {
        begin(callId, device, type, ani, builder -> builder.dialedNumber(dialed));
    }

    void offHook(long callId, String device) {
        play(CallServiceInitiatedEvent.builder()
                .peripheralId(peripheralId)
                .connectionCallId(callId)
                .connectionDeviceId(device)
                .callingDeviceId(device)
                .skillGroupNumber(NONE)
                .callingDeviceType(DeviceIdType.AGENT_DEVICE)
                .localConnectionState(LocalConnectionState.INITIATE)
                .build());
    }

    void originated(long callId, String from, String to) {
        play(CallOriginatedEvent.builder()
                .peripheralId(peripheralId)
                .connectionCallId(callId)
                .connectionDeviceId(from)
                .callingDeviceId(from)
                .calledDeviceId(to)
                .skillGroupNumber(NONE)
                .callingDeviceType(DeviceIdType.AGENT_DEVICE)
                .calledDeviceType(DeviceIdType.AGENT_DEVICE)
                .localConnectionState(LocalConnectionState.INITIATE)
                .build());
    }

    private static DeviceIdType type(String device) {
        return device.equals(X) ? DeviceIdType.EXTERNAL : DeviceIdType.AGENT_DEVICE;
    }

    void delivered(long callId, String alerting, String from) {
        delivered(callId, alerting, from, builder -> builder.calledDeviceId(alerting));
    }

    void delivered(long callId, String alerting, String from, UnaryOperator<CallDeliveredEventBuilder> more) {
        play(more.apply(CallDeliveredEvent.builder()
                        .peripheralId(peripheralId)
                        .connectionCallId(callId)
                        .connectionDeviceId(alerting)
                        .alertingDeviceId(alerting)
                        .alertingDeviceType(type(alerting))
                        .callingDeviceId(from)
                        .callingDeviceType(type(from))
                        .skillGroupNumber(NONE)
                        .localConnectionState(LocalConnectionState.ALERTING))
                .build());
    }

    /** The copy of the event for the caller's end. */
    void deliveredAtCaller(long callId, String alerting, String from) {
        delivered(
                callId,
                alerting,
                from,
                builder -> builder.connectionDeviceId(from)
                        .calledDeviceId(alerting)
                        .localConnectionState(LocalConnectionState.CONNECT));
    }

    void established(long callId, String answering, String from) {
        play(CallEstablishedEvent.builder()
                .peripheralId(peripheralId)
                .connectionCallId(callId)
                .connectionDeviceId(answering)
                .answeringDeviceId(answering)
                .answeringDeviceType(type(answering))
                .callingDeviceId(from)
                .callingDeviceType(type(from))
                .skillGroupNumber(NONE)
                .localConnectionState(LocalConnectionState.CONNECT)
                .build());
    }

    void held(long callId, String device) {
        play(CallHeldEvent.builder()
                .peripheralId(peripheralId)
                .connectionCallId(callId)
                .connectionDeviceId(device)
                .holdingDeviceId(device)
                .localConnectionState(LocalConnectionState.HOLD)
                .eventCause(EventCause.NONE)
                .build());
    }

    void retrieved(long callId, String device) {
        play(CallRetrievedEvent.builder()
                .peripheralId(peripheralId)
                .connectionCallId(callId)
                .connectionDeviceId(device)
                .retrievingDeviceId(device)
                .localConnectionState(LocalConnectionState.CONNECT)
                .build());
    }

    void failed(long callId, String device, EventCause cause) {
        play(CallFailedEvent.builder()
                .peripheralId(peripheralId)
                .connectionCallId(callId)
                .connectionDeviceId(device)
                .failingDeviceId("1001777")
                .calledDeviceId("1001777")
                .localConnectionState(LocalConnectionState.FAIL)
                .eventCause(cause)
                .build());
    }

    void diverted(long callId, String device) {
        play(CallDivertedEvent.builder()
                .peripheralId(peripheralId)
                .connectionCallId(callId)
                .connectionDeviceId(device)
                .divertingDeviceId(device)
                .calledDeviceId("7100")
                .eventCause(EventCause.REDIRECTED)
                .build());
    }

    void released(long callId, String connection, String releasing) {
        play(CallConnectionClearedEvent.builder()
                .peripheralId(peripheralId)
                .connectionCallId(callId)
                .connectionDeviceId(connection)
                .releasingDeviceId(releasing)
                .build());
    }

    void cleared(long callId, String device) {
        play(CallClearedEvent.builder()
                .peripheralId(peripheralId)
                .connectionCallId(callId)
                .connectionDeviceId(device)
                .build());
    }

    void end(long callId, String device) {
        play(EndCallEvent.builder()
                .peripheralId(peripheralId)
                .connectionCallId(callId)
                .connectionDeviceId(device)
                .build());
    }

    void data(long callId, String device, CallType type, UnaryOperator<CallDataUpdateEventBuilder> more) {
        play(more.apply(CallDataUpdateEvent.builder()
                        .peripheralId(peripheralId)
                        .connectionCallId(callId)
                        .newConnectionCallId(callId)
                        .connectionDeviceId(device)
                        .newConnectionDeviceId(device)
                        .callType(type))
                .build());
    }

    void transferred(long held, long active, String by, String to, String... parties) {
        play(CallTransferredEvent.builder()
                .peripheralId(peripheralId)
                .primaryCallId(held)
                .primaryDeviceId(by)
                .secondaryCallId(active)
                .secondaryDeviceId(to)
                .transferringDeviceId(by)
                .transferredDeviceId(to)
                .connectedParties(parties(held, parties))
                .localConnectionState(LocalConnectionState.CONNECT)
                .eventCause(EventCause.TRANSFER)
                .build());
    }

    void conferenced(long held, long active, String by, String added, String... parties) {
        play(CallConferencedEvent.builder()
                .peripheralId(peripheralId)
                .primaryCallId(held)
                .primaryDeviceId(by)
                .secondaryCallId(active)
                .secondaryDeviceId(added)
                .controllerDeviceId(by)
                .addedPartyDeviceId(added)
                .connectedParties(parties(held, parties))
                .localConnectionState(LocalConnectionState.CONNECT)
                .eventCause(EventCause.KEY_CONFERENCE)
                .build());
    }

    private static List<ConnectedParty> parties(long callId, String... devices) {
        List<ConnectedParty> parties = new ArrayList<>();
        for (String device : devices) {
            parties.add(new ConnectedParty(callId, Coded.of(ConnectionDeviceIdType.class, 0), device));
        }
        return parties;
    }
}
