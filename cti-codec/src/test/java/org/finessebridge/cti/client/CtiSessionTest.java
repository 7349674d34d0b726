package org.finessebridge.cti.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.finessebridge.cti.message.agent.QueryAgentStateConf;
import org.finessebridge.cti.message.agent.SetAgentStateConf;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.session.CloseConf;
import org.finessebridge.cti.message.session.CloseReq;
import org.finessebridge.cti.message.session.ControlFailureConf;
import org.finessebridge.cti.message.session.FailureConf;
import org.finessebridge.cti.message.session.FailureEvent;
import org.finessebridge.cti.message.session.HeartbeatConf;
import org.finessebridge.cti.message.session.OpenConf;
import org.finessebridge.cti.netty.MalformedFrame;
import org.junit.jupiter.api.Test;

/** Requests in a session, their outcomes, and its end. */
class CtiSessionTest extends SessionOnFakeWire {

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
    void keepsTheInvokeIdsOfWaitingRequestsApart() {
        open();
        request();
        long first = lastInvokeId();
        request();

        assertThat(lastInvokeId()).isNotEqualTo(first);
    }

    private void keepAliveFor(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            timer.advance(Duration.ofSeconds(1));
            session.receive(new HeartbeatConf(0));
        }
    }
}
