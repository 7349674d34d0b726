package org.finessebridge.cti.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.finessebridge.cti.client.CtiLinkStatus.Maintenance;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.session.ActiveMaintenanceEvent;
import org.finessebridge.cti.message.session.ActiveMaintenanceReq;
import org.finessebridge.cti.message.session.HeartbeatConf;
import org.finessebridge.cti.message.session.HeartbeatReq;
import org.junit.jupiter.api.Test;

/** What any thread may know of the link. */
class LinkWatchTest extends SessionOnFakeWire {

    private final LinkWatch watch = new LinkWatch(settings, timer);

    @Test
    void tellsNothingOfASessionThatWasNeverOpen() {
        CtiLinkStatus status = watch.status();

        assertThat(status.version()).isNull();
        assertThat(status.answers()).isFalse();
        assertThat(status.sinceHeard()).isNull();
        assertThat(status.servers())
                .containsExactly(new CtiLinkStatus.Server(new CtiEndpoint("localhost", 42027), null));
    }

    @Test
    void followsTheHeartbeats() {
        open();
        watch.opened(CtiSide.A, session);
        timer.advance(HEARTBEAT);
        session.receive(
                new HeartbeatConf(wire.sent(HeartbeatReq.class).getLast().invokeId()));
        timer.advance(Duration.ofSeconds(1));
        CtiLinkStatus status = watch.status();
        assertThat(status.version()).isEqualTo(ProtocolVersion.V24);
        assertThat(status.answers()).isTrue();
        assertThat(status.sinceHeard()).isEqualTo(Duration.ofSeconds(1));
        assertThat(status.heartbeatInterval()).isEqualTo(HEARTBEAT);
        assertThat(status.servers().getFirst().connectedFor()).isEqualTo(Duration.ofSeconds(6));

        timer.advance(HEARTBEAT.multipliedBy(2));
        assertThat(watch.status().answers()).isFalse();

        watch.lost();
        assertThat(watch.status().sinceHeard()).isEqualTo(Duration.ofSeconds(11));
        assertThat(watch.status().servers().getFirst().connectedFor()).isNull();
    }

    @Test
    void theFirstHeartbeatThatStaysUnansweredIsAFailureAndTheNextAnswerASuccess() {
        open();
        watch.opened(CtiSide.A, session);
        timer.advance(HEARTBEAT);
        assertThat(wire.sent(HeartbeatReq.class)).hasSize(1);
        assertThat(watch.status().answers()).as("it may still be answered").isTrue();
        timer.advance(HEARTBEAT);
        assertThat(watch.status().answers()).isFalse();
        assertThat(session.isOpen()).isTrue();

        session.receive(
                new HeartbeatConf(wire.sent(HeartbeatReq.class).getLast().invokeId()));

        assertThat(watch.status().answers()).isTrue();
        assertThat(watch.status().sinceHeard()).isZero();
    }

    @Test
    void followsAMaintenance() {
        open();
        watch.opened(CtiSide.A, session);
        assertThat(watch.status().inMaintenance()).isNull();

        session.receive(new ActiveMaintenanceReq(9));
        timer.advance(Duration.ofSeconds(1));
        assertThat(watch.status().maintenance()).isEqualTo(Maintenance.INITIATING);
        assertThat(watch.status().inMaintenance()).isEqualTo(Duration.ofSeconds(1));
        session.receive(new ActiveMaintenanceEvent(false));
        assertThat(watch.status().maintenance()).isEqualTo(Maintenance.NONE);
        session.receive(new ActiveMaintenanceReq(10));
        session.receive(new ActiveMaintenanceEvent(true));
        assertThat(watch.status().maintenance()).isEqualTo(Maintenance.IN_PROGRESS);
    }
}
