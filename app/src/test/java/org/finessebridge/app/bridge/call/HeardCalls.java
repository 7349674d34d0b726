package org.finessebridge.app.bridge.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.finessebridge.app.dialog.Dialog;
import org.finessebridge.app.dialog.DialogSettings.DropParticipantFor;
import org.finessebridge.app.dialog.Participant;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.user.UserState;
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

/**
 * A call book to which a test plays events, as a server sends them by default: A, B and C are agents, S is a
 * supervisor, X is outside. The news is kept as short lines until they are taken, such as {@code POST B 7 ALERTING
 * B:ALERTING A:INITIATED}.
 */
final class HeardCalls {

    static final String A = "1001001";
    static final String B = "1001002";
    static final String C = "1001003";
    static final String S = "1001099";
    static final String X = "4085550199";
    static final long NONE = 0xFFFF_FFFFL;

    private final int peripheralId;
    private final List<DialogNews> news = new ArrayList<>();
    private final CallBook book;
    private Instant now = Instant.parse("2026-03-02T09:15:00.100Z");

    HeardCalls(Deployment.Type type) {
        this(type, DropParticipantFor.SUPERVISOR_ONLY);
    }

    HeardCalls(Deployment.Type type, DropParticipantFor drop) {
        peripheralId = type == Deployment.Type.UCCE ? 5000 : 1;
        book = new CallBook(
                new Deployment(type, peripheralId),
                drop,
                S::equals,
                number -> number == 76 ? "Cumulus_Sales" : null,
                () -> now);
        for (String agent : List.of(A, B, C, S)) {
            agent(agent, UserState.READY);
        }
    }

    static HeardCalls ucce() {
        return new HeardCalls(Deployment.Type.UCCE);
    }

    static HeardCalls uccx() {
        return new HeardCalls(Deployment.Type.UCCX);
    }

    CallBook book() {
        return book;
    }

    void at(String time) {
        now = Instant.parse("2026-03-02T" + time + "Z");
    }

    void later(long millis) {
        now = now.plusMillis(millis);
    }

    void heard(List<DialogNews> more) {
        news.addAll(more);
    }

    void play(CtiEvent event) {
        heard(book.apply(event));
    }

    void agent(String agent, UserState state) {
        heard(book.agentIs(agent, agent, state));
    }

    void signsOut(String agent) {
        heard(book.agentIs(agent, "", UserState.LOGOUT));
    }

    /** The news since the last time. */
    List<DialogNews> takeNews() {
        List<DialogNews> taken = List.copyOf(news);
        news.clear();
        return taken;
    }

    /** The news since the last time, in short. */
    List<String> take() {
        return takeNews().stream().map(HeardCalls::inShort).toList();
    }

    private static String inShort(DialogNews one) {
        StringBuilder text = new StringBuilder(one.kind() + " " + name(one.loginId()) + " "
                + one.dialog().id() + " " + one.dialog().state());
        for (Participant participant : one.dialog().participants()) {
            text.append(' ')
                    .append(name(participant.mediaAddress()))
                    .append(':')
                    .append(participant.state());
        }
        return text.toString();
    }

    static String name(String device) {
        return switch (device) {
            case A -> "A";
            case B -> "B";
            case C -> "C";
            case S -> "S";
            case X -> "X";
            default -> device;
        };
    }

    /** What the agent may do in the call, by what was told last. */
    List<String> actions(String agent, long callId) {
        Dialog dialog = dialog(agent, callId);
        Participant participant = dialog.participant(agent);
        return participant == null
                ? List.of("absent")
                : participant.actions().stream().map(Enum::name).toList();
    }

    Dialog dialog(String agent, long callId) {
        return book.dialogsOf(agent).stream()
                .filter(dialog -> dialog.id().equals(Long.toString(callId)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name(agent) + " has no dialog " + callId));
    }

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

    /** An agent calls another, who answers. */
    void callBetween(long callId, String from, String to) {
        begin(callId, from, CallType.AGENT_INSIDE, from, to);
        offHook(callId, from);
        originated(callId, from, to);
        begin(callId, to, CallType.AGENT_INSIDE, from, to);
        delivered(callId, to, from);
        deliveredAtCaller(callId, to, from);
        established(callId, to, from);
        agent(from, UserState.TALKING);
        agent(to, UserState.TALKING);
    }

    /** A routed call from outside rings at an agent. */
    void rings(long callId, String agent) {
        agent(agent, UserState.RESERVED);
        begin(
                callId,
                agent,
                CallType.PREROUTE_ACD_IN,
                X,
                builder -> builder.dialedNumber("7000")
                        .dnis(agent)
                        .routerCallKeyDay(153301L)
                        .routerCallKeyCallId(217L)
                        .routerCallKeySequenceNumber(1L));
        delivered(callId, agent, X, builder -> builder.calledDeviceId("7000").skillGroupNumber(76));
    }

    /** A routed call from outside is answered by an agent. */
    void talks(long callId, String agent) {
        rings(callId, agent);
        established(callId, agent, X);
        agent(agent, UserState.TALKING);
    }

    /** The same at a device where nobody is signed in. */
    void talksUnseen(long callId, String device) {
        begin(callId, device, CallType.OTHER_IN, X, device);
        delivered(callId, device, X);
        established(callId, device, X);
    }

    /** An agent asks another, while a call is held. */
    void consults(long original, long consult, String by, String other) {
        held(original, by);
        begin(consult, by, CallType.CONSULT, by, other);
        offHook(consult, by);
        originated(consult, by, other);
        begin(consult, other, CallType.CONSULT, by, other);
        delivered(consult, other, by);
        established(consult, other, by);
        agent(other, UserState.TALKING);
    }
}
