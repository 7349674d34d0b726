package org.finessebridge.cti.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.QueryAgentStateConf;
import org.finessebridge.cti.message.agent.QueryAgentStateReq;
import org.finessebridge.cti.message.agent.SetAgentStateConf;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.ServiceMask;
import org.finessebridge.cti.message.code.SessionType;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.session.CloseConf;
import org.finessebridge.cti.message.session.CloseReq;
import org.finessebridge.cti.message.session.ControlFailureConf;
import org.finessebridge.cti.message.session.FailureConf;
import org.finessebridge.cti.message.session.FailureEvent;
import org.finessebridge.cti.message.session.HeartbeatConf;
import org.finessebridge.cti.message.session.HeartbeatReq;
import org.finessebridge.cti.message.session.OpenConf;
import org.finessebridge.cti.message.session.OpenReq;
import org.finessebridge.cti.netty.MalformedFrame;
import org.junit.jupiter.api.Test;

class CtiSessionTest {

    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final FakeTimer timer = new FakeTimer();
    private final RecordingWire wire = new RecordingWire();
    private final CtiClientSettings settings = CtiClientSettings.builder()
            .sides(new CtiEndpoint("localhost", 42027))
            .build();
    private final CtiSession session = new CtiSession(settings, ProtocolVersion.V24, wire, timer, wire);
    private final List<CtiOutcome<SetAgentStateConf>> outcomes = new ArrayList<>();

    @Test
    void asksForAllEventsAndClientControl() {
        session.open();

        OpenReq open = wire.sent(OpenReq.class).getFirst();
        assertThat(open.servicesRequested())
                .isEqualTo(ServiceMask.ALL_EVENTS | ServiceMask.CLIENT_CONTROL | ServiceMask.ACTIVE_STANDBY);
        assertThat(open.versionNumber()).isEqualTo(24);
        assertThat(open.idleTimeout()).isEqualTo(20);
        assertThat(open.agentStateMask()).isEqualTo(0x3FFF);
        assertThat(open.configMsgMask()).isZero();
        assertThat(open.peripheralId()).isEqualTo(0xFFFF_FFFFL);
    }

    @Test
    void asksUccxForAnIdleTimeoutThatItAllows() {
        CtiClientSettings slow = CtiClientSettings.builder()
                .sides(new CtiEndpoint("localhost", 12028))
                .protocolVersion(ProtocolVersion.uccx(17))
                .heartbeatInterval(Duration.ofSeconds(30))
                .build();
        new CtiSession(slow, ProtocolVersion.uccx(17), wire, timer, wire).open();

        OpenReq open = wire.sent(OpenReq.class).getFirst();
        assertThat(open.idleTimeout()).isEqualTo(119);
        assertThat(open.versionNumber()).isEqualTo(17);
    }

    @Test
    void isNotOpenedWithoutAnAnswerInThirtySeconds() {
        session.open();
        timer.advance(Duration.ofSeconds(29));
        assertThat(wire.closed).isFalse();

        timer.advance(Duration.ofSeconds(1));

        assertThat(wire.told).containsExactly("not opened: no answer to OPEN_REQ within 30 s");
        assertThat(wire.closed).isTrue();
    }

    @Test
    void saysWhatToDoWhenTheVersionIsRefused() {
        session.open();
        session.receive(new FailureConf(1, StatusCode.INVALID_VERSION.code(), null));

        assertThat(wire.told)
                .containsExactly("not opened: OPEN_REQ refused, E_CTI_INVALID_VERSION;"
                        + " set a protocol version that the server speaks");
    }

    @Test
    void sendsAHeartbeatOnlyWhenNothingWasSentForTheInterval() {
        open();
        timer.advance(Duration.ofSeconds(4));
        request();
        session.receive(new SetAgentStateConf(lastInvokeId()));
        timer.advance(Duration.ofSeconds(4));
        assertThat(wire.sent(HeartbeatReq.class)).isEmpty();

        timer.advance(Duration.ofSeconds(1));

        assertThat(wire.sent(HeartbeatReq.class)).hasSize(1);
    }

    @Test
    void goesOnWhileHeartbeatsAreAnswered() {
        open();
        for (int i = 1; i <= 10; i++) {
            timer.advance(HEARTBEAT);
            assertThat(wire.sent(HeartbeatReq.class)).hasSize(i);
            session.receive(
                    new HeartbeatConf(wire.sent(HeartbeatReq.class).getLast().invokeId()));
        }
        assertThat(session.isOpen()).isTrue();
    }

    @Test
    void isLostWhenThreeHeartbeatsStayUnanswered() {
        open();
        timer.advance(HEARTBEAT.multipliedBy(3));
        assertThat(wire.sent(HeartbeatReq.class)).hasSize(3);
        assertThat(session.isOpen()).isTrue();

        timer.advance(HEARTBEAT);

        assertThat(wire.told).containsExactly("opened", "lost: 3 heartbeats, 5 s apart, were not answered");
        assertThat(wire.sent(HeartbeatReq.class)).hasSize(3);
    }

    @Test
    void isLostAlsoWhileRequestsGoOut() {
        open();
        for (int second = 0; second < 4 * HEARTBEAT.toSeconds(); second++) {
            assertThat(session.isOpen()).as("after %d s", second).isTrue();
            session.send(QueryAgentStateReq.ofAgent("2001"), outcome -> {});
            timer.advance(Duration.ofSeconds(1));
        }

        assertThat(wire.told).containsExactly("opened", "lost: 3 heartbeats, 5 s apart, were not answered");
        assertThat(wire.sent(HeartbeatReq.class)).hasSize(3);
    }

    @Test
    void isNotGivenUpWhileReadingIsPaused() {
        open();
        session.paused(true);
        request();
        timer.advance(Duration.ofMinutes(1));
        assertThat(session.isOpen()).isTrue();
        assertThat(outcomes).isEmpty();

        session.paused(false);
        timer.advance(Duration.ofSeconds(25));

        assertThat(session.isOpen()).isFalse();
        assertThat(outcomes).hasSize(1);
    }

    @Test
    void matchesAnswersByInvokeId() {
        open();
        request();
        long first = lastInvokeId();
        request();
        long second = lastInvokeId();
        session.receive(new ControlFailureConf(second, 260, 7, null));
        session.receive(new SetAgentStateConf(first));

        assertThat(outcomes)
                .containsExactly(
                        new CtiOutcome.Refused<>(260, 7, null),
                        new CtiOutcome.Confirmed<>(new SetAgentStateConf(first)));
        assertThat(session.inFlight()).isZero();
    }

    @Test
    void tellsARefusalByTheProtocolApart() {
        open();
        request();
        session.receive(new FailureConf(lastInvokeId(), 12, null));

        assertThat(outcomes).containsExactly(new CtiOutcome.Rejected<>(12));
    }

    @Test
    void timesOutOnceAndSkipsTheLateAnswer() {
        open();
        request();
        long invokeId = lastInvokeId();
        keepAliveFor(TIMEOUT);
        session.receive(new SetAgentStateConf(invokeId));

        assertThat(outcomes).containsExactly(new CtiOutcome.TimedOut<>(invokeId, TIMEOUT));
        assertThat(session.isOpen()).isTrue();
    }

    @Test
    void fillsInThePeripheralWhereTheRequestNamesNone() {
        open();
        request();
        assertThat(wire.sent(SetAgentStateReq.class).getLast().peripheralId()).isEqualTo(5000);
    }

    @Test
    void endsRequestsInFlightBeforeItTellsOfTheLoss() {
        open();
        session.send(
                SetAgentStateReq.of(AgentState.AVAILABLE, "2001", "2003"),
                outcome -> wire.told.add(outcome.getClass().getSimpleName()));
        session.fail("cut");

        assertThat(wire.told).containsExactly("opened", "SessionLost", "lost: cut");
    }

    @Test
    void endsWithFailureEventsThatSaySo() {
        open();
        session.receive(new FailureEvent(StatusCode.UNSPECIFIED_FAILURE.code(), null));
        assertThat(session.isOpen()).isTrue();
        session.receive(new FailureEvent(StatusCode.CTI_SERVER_OFFLINE.code(), null));

        assertThat(wire.told)
                .containsExactly(
                        "opened",
                        "event FailureEvent",
                        "event FailureEvent",
                        "lost: the CTI server goes offline, E_CTI_CTI_SERVER_OFFLINE");
        assertThat(wire.causes).containsExactly(SessionEnd.Cause.SERVER_LEAVES);
    }

    @Test
    void endsWhenAHeartbeatIsAnsweredByAServerThatGoes() {
        open();
        timer.advance(HEARTBEAT);
        long invokeId = wire.sent(HeartbeatReq.class).getFirst().invokeId();
        session.receive(new FailureConf(invokeId, StatusCode.CTI_SERVER_OFFLINE.code(), null));

        assertThat(session.isOpen()).isFalse();
    }

    @Test
    void endsWhenAnAnswerIsOfTheWrongType() {
        open();
        request();
        session.receive(QueryAgentStateConf.builder().invokeId(lastInvokeId()).build());

        assertThat(session.isOpen()).isFalse();
        assertThat(outcomes).hasExactlyElementsOfTypes(CtiOutcome.SessionLost.class);
    }

    @Test
    void closesWithCloseReqAndWaitsForItsAnswer() {
        open();
        session.close();
        CloseReq close = wire.sent(CloseReq.class).getFirst();
        assertThat(close.status()).isZero();
        assertThat(wire.closed).isFalse();

        session.receive(new CloseConf(close.invokeId()));

        assertThat(wire.closed).isTrue();
    }

    @Test
    void closesAfterFiveSecondsWithoutCloseConf() {
        open();
        session.close();
        timer.advance(Duration.ofSeconds(5));

        assertThat(wire.closed).isTrue();
    }

    @Test
    void deliversNoEventBeforeItIsOpen() {
        session.open();
        session.receive(AgentStateEvent.builder().build());

        assertThat(wire.told).isEmpty();
    }

    @Test
    void survivesAReceiverThatFails() {
        open();
        session.send(SetAgentStateReq.of(AgentState.AVAILABLE, "2001", "2003"), outcome -> {
            throw new IllegalStateException("a receiver's fault");
        });
        session.receive(new SetAgentStateConf(lastInvokeId()));

        assertThat(session.isOpen()).isTrue();
    }

    @Test
    void tellsTheOutcomesOfTheOthersWhereAReceiverFailsWorse() {
        open();
        session.send(SetAgentStateReq.of(AgentState.AVAILABLE, "2001", "2003"), outcome -> {
            throw new StackOverflowError("a receiver's fault");
        });
        request();
        session.fail("cut");

        assertThat(outcomes).hasExactlyElementsOfTypes(CtiOutcome.SessionLost.class);
        assertThat(wire.told).containsExactly("opened", "lost: cut");
    }

    @Test
    void sendsNothingWithoutASession() {
        request();
        session.open();
        request();
        session.receive(OpenConf.builder().invokeId(1).servicesGranted(0x14).build());
        session.close();
        request();
        session.fail("cut");
        request();

        assertThat(outcomes)
                .hasSize(4)
                .allMatch(outcome -> outcome instanceof CtiOutcome.NotSent<?> notSent && notSent.isWithoutSession());
        assertThat(wire.sent(SetAgentStateReq.class)).isEmpty();
    }

    /** Netty tells that a connection is closed after what is queued on the event loop has run. */
    @Test
    void sendsNothingOnAConnectionThatIsGoneBeforeTheSessionHearsOfIt() {
        open();
        request();
        wire.gone = true;
        request();
        session.fail("the server closed the connection");

        assertThat(wire.sent(SetAgentStateReq.class)).hasSize(1);
        assertThat(outcomes).hasExactlyElementsOfTypes(CtiOutcome.NotSent.class, CtiOutcome.SessionLost.class);
        assertThat(((CtiOutcome.NotSent<?>) outcomes.getFirst()).isWithoutSession())
                .isTrue();
    }

    @Test
    void sendsNothingWhileItLeavesOrCloses() {
        open();
        request();
        session.leave(new SessionEnd(SessionEnd.Cause.MOVED, "the session moves to side A"));
        request();
        session.close();
        request();
        session.fail("cut");
        session.receive(new SetAgentStateConf(2));
        request();

        assertThat(wire.sent(SetAgentStateReq.class)).hasSize(1);
        assertThat(outcomes)
                .containsExactly(
                        new CtiOutcome.NotSent<>("the session moves to side A"),
                        new CtiOutcome.NotSent<>("no CTI session is open", true),
                        new CtiOutcome.SessionLost<>("cut"),
                        new CtiOutcome.NotSent<>("no CTI session is open", true));
    }

    @Test
    void sendsNothingToAStandbyServer() {
        session.open();
        session.receive(OpenConf.builder()
                .invokeId(1)
                .servicesGranted(ServiceMask.ALL_EVENTS | ServiceMask.CLIENT_CONTROL)
                .sessionType(SessionType.STANDBY)
                .build());
        request();

        assertThat(wire.told).containsExactly("standby");
        assertThat(wire.sent(SetAgentStateReq.class)).isEmpty();
        assertThat(outcomes).containsExactly(new CtiOutcome.NotSent<>("no CTI session is open", true));
    }

    @Test
    void doesNotWaitForNewsOfASwitchFromAnOldServer() {
        CtiSession old = new CtiSession(settings, ProtocolVersion.V20, wire, timer, wire);
        old.open();

        assertThat(wire.sent(OpenReq.class).getFirst().servicesRequested())
                .isEqualTo(ServiceMask.ALL_EVENTS | ServiceMask.CLIENT_CONTROL);
    }

    @Test
    void isNoSessionWithoutAServiceThatItNeeds() {
        session.open();
        session.receive(OpenConf.builder()
                .invokeId(1)
                .servicesGranted(ServiceMask.CLIENT_CONTROL)
                .build());

        assertThat(wire.told)
                .containsExactly("not opened: the CTI server did not grant ALL_EVENTS; allow it for client"
                        + " id FinesseBridge");
        assertThat(wire.sent(CloseReq.class)).hasSize(1);
        assertThat(wire.closed).isFalse();
        session.receive(new CloseConf(2));
        assertThat(wire.closed).isTrue();
    }

    @Test
    void endsTheRequestWhoseAnswerCannotBeDecoded() {
        open();
        request();
        request();
        session.receive(new MalformedFrame(39, lastInvokeId(), "cut short"));
        session.receive(new MalformedFrame(30, lastInvokeId() - 1, "an event's first field"));

        assertThat(outcomes).containsExactly(new CtiOutcome.Unreadable<>("cut short"));
        assertThat(session.inFlight()).isEqualTo(1);
        assertThat(session.isOpen()).isTrue();
    }

    @Test
    void tellsARequestThatTheServerDoesNotRead() {
        open();
        wire.problem = "the server does not read";
        request();

        assertThat(outcomes).containsExactly(new CtiOutcome.NotSent<>("the server does not read"));
        assertThat(((CtiOutcome.NotSent<?>) outcomes.getFirst()).isWithoutSession())
                .isFalse();
        assertThat(session.inFlight()).isZero();
    }

    @Test
    void isLostWhenHeartbeatsCannotEvenBeSent() {
        open();
        wire.problem = "the server does not read";
        timer.advance(HEARTBEAT.multipliedBy(4));

        assertThat(wire.told).containsExactly("opened", "lost: 3 heartbeats, 5 s apart, were not answered");
    }

    @Test
    void endsWhenTheServerDoesNotKnowTheSessionAnyMore() {
        open();
        timer.advance(HEARTBEAT);
        long invokeId = wire.sent(HeartbeatReq.class).getFirst().invokeId();
        session.receive(new FailureConf(invokeId, StatusCode.SESSION_NOT_OPEN.code(), null));

        assertThat(wire.told).containsExactly("opened", "lost: the CTI server does not know the session any more");
    }

    @Test
    void keepsTheInvokeIdsOfWaitingRequestsApart() {
        open();
        request();
        long first = lastInvokeId();
        request();

        assertThat(lastInvokeId()).isNotEqualTo(first);
    }

    private void open() {
        session.open();
        session.receive(OpenConf.builder().invokeId(1).servicesGranted(0x14).build());
    }

    private void request() {
        session.send(SetAgentStateReq.of(AgentState.AVAILABLE, "2001", "2003"), outcomes::add);
    }

    private long lastInvokeId() {
        return wire.sent(SetAgentStateReq.class).getLast().invokeId();
    }

    private void keepAliveFor(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            timer.advance(Duration.ofSeconds(1));
            session.receive(new HeartbeatConf(0));
        }
    }
}
