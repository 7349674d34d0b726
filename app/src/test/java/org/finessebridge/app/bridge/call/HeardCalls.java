package org.finessebridge.app.bridge.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.app.FakeTicker;
import org.finessebridge.app.dialog.Dialog;
import org.finessebridge.app.dialog.DialogSettings;
import org.finessebridge.app.dialog.DialogSettings.DropParticipantFor;
import org.finessebridge.app.dialog.Participant;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.user.UserState;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.code.CallType;

/**
 * A call book to which a test plays events, as a server sends them by default: A, B and C are agents, S is a
 * supervisor, X is outside. The news is kept as short lines until they are taken, such as {@code POST B 7 ALERTING
 * B:ALERTING A:INITIATED}.
 */
final class HeardCalls extends PlayedCallEvents {

    static final String A = "1001001";
    static final String B = "1001002";
    static final String C = "1001003";
    static final String S = "1001099";

    private final List<DialogNews> news = new ArrayList<>();
    private final CallBook book;
    private final FakeTicker ticker = new FakeTicker();
    private Instant now = Instant.parse("2026-03-02T09:15:00.100Z");

    HeardCalls(Deployment.Type type) {
        this(type, DropParticipantFor.SUPERVISOR_ONLY);
    }

    HeardCalls(Deployment.Type type, DropParticipantFor drop) {
        this(type, DialogSettings.of(drop));
    }

    HeardCalls(Deployment.Type type, DialogSettings settings) {
        super(peripheral(type));
        book = new CallBook(
                new Deployment(type, peripheral(type)),
                settings,
                S::equals,
                number -> number == 76 ? "Cumulus_Sales" : null,
                () -> now,
                ticker);
        for (String agent : List.of(A, B, C, S)) {
            agent(agent, UserState.READY);
        }
    }

    private static int peripheral(Deployment.Type type) {
        return type == Deployment.Type.UCCE ? 5000 : 1;
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
        setClock(Instant.parse("2026-03-02T" + time + "Z"));
    }

    void later(long millis) {
        now = now.plusMillis(millis);
        ticker.advance(Duration.ofMillis(millis));
    }

    /** Somebody sets the clock, while no time passes. */
    void setClock(Instant time) {
        now = time;
    }

    void heard(List<DialogNews> more) {
        news.addAll(more);
    }

    @Override
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
