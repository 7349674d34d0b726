package org.finessebridge.cti.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.finessebridge.cti.message.agent.QueryAgentStateReq;
import org.finessebridge.cti.message.agent.SetAgentStateConf;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.session.FailureConf;
import org.finessebridge.cti.message.session.HeartbeatConf;
import org.finessebridge.cti.message.session.HeartbeatReq;
import org.junit.jupiter.api.Test;

/** When a session sends heartbeats, and what their answers tell it. */
class CtiSessionHeartbeatTest extends SessionOnFakeWire {

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
    void endsWhenAHeartbeatIsAnsweredByAServerThatGoes() {
        open();
        timer.advance(HEARTBEAT);
        long invokeId = wire.sent(HeartbeatReq.class).getFirst().invokeId();
        session.receive(new FailureConf(invokeId, StatusCode.CTI_SERVER_OFFLINE.code(), null));

        assertThat(session.isOpen()).isFalse();
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
}
