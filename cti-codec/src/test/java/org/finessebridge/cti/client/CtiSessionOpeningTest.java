package org.finessebridge.cti.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.ServiceMask;
import org.finessebridge.cti.message.code.SessionType;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.session.CloseConf;
import org.finessebridge.cti.message.session.CloseReq;
import org.finessebridge.cti.message.session.FailureConf;
import org.finessebridge.cti.message.session.OpenConf;
import org.finessebridge.cti.message.session.OpenReq;
import org.junit.jupiter.api.Test;

/** How a session opens, or does not. */
class CtiSessionOpeningTest extends SessionOnFakeWire {

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
    void deliversNoEventBeforeItIsOpen() {
        session.open();
        session.receive(AgentStateEvent.builder().build());

        assertThat(wire.told).isEmpty();
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
}
