package org.finessebridge.app.bridge.call;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.finessebridge.app.bridge.call.DialogNews.Kind;
import org.finessebridge.app.bridge.publication.DialogPublisher;
import org.finessebridge.app.bridge.publication.NodePublisher;
import org.finessebridge.app.bridge.publication.PublishedDialogs;
import org.finessebridge.app.bridge.publication.RecordedPubSub;
import org.finessebridge.app.dialog.Dialog;
import org.finessebridge.app.dialog.DialogSettings.DropParticipantFor;
import org.finessebridge.app.requestid.RequestId;
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
import org.finessebridge.cti.message.control.SnapshotCallConf;

/** Plays the CTI server to a call book, in the short words of its step tables. */
final class PlayedCalls {

    static final String A = "1001001";
    static final String B = "1001002";
    static final String C = "1001003";
    static final String S = "1001099";
    static final String X = "4085550199";
    private static final long NONE = 0xFFFF_FFFFL;

    final CallBook book;
    private final long peripheral;
    private final List<DialogNews> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T09:15:00.100Z");

    PlayedCalls() {
        this(Deployment.Type.UCCE);
    }

    PlayedCalls(Deployment.Type type) {
        peripheral = type == Deployment.Type.UCCE ? 5000 : 1;
        InstantSource time = () -> now;
        book = new CallBook(
                new Deployment(type, (int) peripheral),
                DropParticipantFor.SUPERVISOR_ONLY,
                group -> group == 76 ? "Cumulus_Sales" : null,
                time);
        Arrays.asList(A, B, C, S).forEach(agent -> agent(agent, UserState.NOT_READY));
    }

    /** It is that time of the day from now on. */
    PlayedCalls at(String time) {
        now = Instant.parse("2026-03-02T09:" + time + "Z");
        return this;
    }

    void pass(Duration duration) {
        now = now.plus(duration);
        told.addAll(book.tick());
    }

    void agent(String extension, UserState state) {
        told.addAll(book.agentIs(extension, extension, state));
    }

    void signOut(String loginId) {
        told.addAll(book.agentIs(loginId, "", UserState.LOGOUT));
    }

    void event(CtiEvent event) {
        told.addAll(book.apply(event));
    }

    void begin(long call, String device, CallType type, String ani, String dialed) {
        begin(call, device, type, ani, dialed, event -> {});
    }

    void begin(
            long call, String device, CallType type, String ani, String dialed, Consumer<BeginCallEventBuilder> more) {
        BeginCallEventBuilder event = BeginCallEvent.builder()
                .peripheralId(peripheral)
                .connectionCallId(call)
                .connectionDeviceId(device)
                .callType(type)
                .ani(ani)
                .dialedNumber(dialed);
        more.accept(event);
        event(event.build());
    }

    void serviceInitiated(long call, String device) {
        event(CallServiceInitiatedEvent.builder()
                .peripheralId(peripheral)
                .connectionCallId(call)
                .connectionDeviceId(device)
                .callingDeviceId(device)
                .callingDeviceType(DeviceIdType.AGENT_DEVICE)
                .build());
    }

    void originated(long call, String device, String called) {
        event(CallOriginatedEvent.builder()
                .peripheralId(peripheral)
                .connectionCallId(call)
                .connectionDeviceId(device)
                .callingDeviceId(device)
                .callingDeviceType(DeviceIdType.AGENT_DEVICE)
                .calledDeviceId(called)
                .build());
    }

    void delivered(long call, String device, String calling, String called) {
        delivered(call, device, calling, called, event -> {});
    }

    void delivered(long call, String device, String calling, String called, Consumer<CallDeliveredEventBuilder> more) {
        CallDeliveredEventBuilder event = CallDeliveredEvent.builder()
                .peripheralId(peripheral)
                .connectionCallId(call)
                .connectionDeviceId(device)
                .alertingDeviceId(device)
                .alertingDeviceType(DeviceIdType.AGENT_DEVICE)
                .callingDeviceId(calling)
                .callingDeviceType(calling.equals(X) ? DeviceIdType.EXTERNAL : DeviceIdType.AGENT_DEVICE)
                .calledDeviceId(called)
                .skillGroupNumber(NONE)
                .localConnectionState(LocalConnectionState.ALERTING);
        more.accept(event);
        event(event.build());
    }

    void established(long call, String answering, String calling) {
        event(CallEstablishedEvent.builder()
                .peripheralId(peripheral)
                .connectionCallId(call)
                .connectionDeviceId(answering)
                .answeringDeviceId(answering)
                .answeringDeviceType(answering.equals(X) ? DeviceIdType.EXTERNAL : DeviceIdType.AGENT_DEVICE)
                .callingDeviceId(calling)
                .callingDeviceType(calling.equals(X) ? DeviceIdType.EXTERNAL : DeviceIdType.AGENT_DEVICE)
                .skillGroupNumber(NONE)
                .localConnectionState(LocalConnectionState.CONNECT)
                .build());
    }

    void held(long call, String device) {
        event(CallHeldEvent.builder()
                .peripheralId(peripheral)
                .connectionCallId(call)
                .connectionDeviceId(device)
                .holdingDeviceId(device)
                .localConnectionState(LocalConnectionState.HOLD)
                .build());
    }

    void retrieved(long call, String device) {
        event(CallRetrievedEvent.builder()
                .peripheralId(peripheral)
                .connectionCallId(call)
                .connectionDeviceId(device)
                .retrievingDeviceId(device)
                .build());
    }

    void failed(long call, String device, EventCause cause) {
        event(CallFailedEvent.builder()
                .peripheralId(peripheral)
                .connectionCallId(call)
                .connectionDeviceId(device)
                .localConnectionState(LocalConnectionState.FAIL)
                .eventCause(cause)
                .build());
    }

    void connectionCleared(long call, String device, String releasing) {
        event(CallConnectionClearedEvent.builder()
                .peripheralId(peripheral)
                .connectionCallId(call)
                .connectionDeviceId(device)
                .releasingDeviceId(releasing)
                .build());
    }

    void cleared(long call, String device) {
        event(CallClearedEvent.builder()
                .peripheralId(peripheral)
                .connectionCallId(call)
                .connectionDeviceId(device)
                .build());
    }

    void end(long call, String device) {
        event(EndCallEvent.builder()
                .peripheralId(peripheral)
                .connectionCallId(call)
                .connectionDeviceId(device)
                .build());
    }

    void data(long call, CallType type, Consumer<CallDataUpdateEventBuilder> more) {
        CallDataUpdateEventBuilder event = CallDataUpdateEvent.builder()
                .peripheralId(peripheral)
                .connectionCallId(call)
                .newConnectionCallId(call)
                .callType(type);
        more.accept(event);
        event(event.build());
    }

    void transferred(long primary, long secondary, String transferring, String transferred, String... parties) {
        event(CallTransferredEvent.builder()
                .peripheralId(peripheral)
                .primaryCallId(primary)
                .primaryDeviceId(transferring)
                .secondaryCallId(secondary)
                .transferringDeviceId(transferring)
                .transferredDeviceId(transferred)
                .connectedParties(parties(primary, parties))
                .build());
    }

    void conferenced(long primary, long secondary, String controller, String added, String... parties) {
        event(CallConferencedEvent.builder()
                .peripheralId(peripheral)
                .primaryCallId(primary)
                .primaryDeviceId(controller)
                .secondaryCallId(secondary)
                .controllerDeviceId(controller)
                .addedPartyDeviceId(added)
                .connectedParties(parties(primary, parties))
                .build());
    }

    private static List<ConnectedParty> parties(long call, String... devices) {
        return Arrays.stream(devices)
                .map(device -> new ConnectedParty(call, Coded.of(ConnectionDeviceIdType.STATIC), device))
                .toList();
    }

    void recovered(long call, SnapshotCallConf snapshot) {
        told.addAll(book.recovered(call, snapshot));
    }

    void gone(long call) {
        told.addAll(book.gone(call));
    }

    /** What was told since the last time: {@code POST 1001001 1: INITIATING 1001001=INITIATING}. */
    List<String> told() {
        List<String> words = told.stream().map(PlayedCalls::words).toList();
        told.clear();
        return words;
    }

    private static String words(DialogNews news) {
        Dialog dialog = news.dialog();
        return news.kind()
                + " "
                + news.loginId()
                + " "
                + dialog.id()
                + ": "
                + dialog.state()
                + " "
                + dialog.participants().stream()
                        .map(participant -> participant.mediaAddress() + "=" + participant.state())
                        .collect(Collectors.joining(" "));
    }

    /** The last event of that kind at that user's node, of that call, as it is published. */
    String published(Kind kind, String loginId, long call, String requestId) {
        DialogNews last = told.stream()
                .filter(news -> news.kind() == kind)
                .filter(news -> news.loginId().equals(loginId))
                .filter(news -> news.dialog().id().equals(Long.toString(call)))
                .reduce((first, second) -> second)
                .orElseThrow();
        RecordedPubSub pubSub = new RecordedPubSub();
        DialogPublisher publisher = new DialogPublisher(new NodePublisher(pubSub), new PublishedDialogs());
        RequestId id = new RequestId(requestId);
        switch (kind) {
            case POST -> publisher.entered(loginId, last.dialog(), id);
            case PUT -> publisher.changed(loginId, last.dialog(), id);
            case DELETE -> publisher.left(loginId, last.dialog(), id);
        }
        return pubSub.takeAll().getLast().xml();
    }
}
