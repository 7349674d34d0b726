package org.finessebridge.cti.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.finessebridge.cti.simulator.EmbeddedClient.ALL_EVENTS;

import io.netty.buffer.ByteBuf;

import org.finessebridge.cti.layout.MalformedFrameException;
import org.finessebridge.cti.layout.MessageLayouts;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.AgentState;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.StatusCode;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.SetAgentStateConf;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.session.FailureConf;
import org.finessebridge.cti.message.session.HeartbeatConf;
import org.finessebridge.cti.message.session.HeartbeatReq;
import org.finessebridge.cti.message.session.OpenConf;
import org.finessebridge.cti.message.session.SystemEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

/** What the simulator does wrong when it is told to. */
class SimulatorBehaviourTest {

    private final FakeTime time = new FakeTime();
    private final SimulatedServer server =
            new SimulatedServer(
                    SimulatorSettings.onLoopback(0),
                    ContactCentre.builder()
                            .agent(new SimulatedAgent("2001", new Secret("2001"), 5001))
                            .extensions(2000, 2999)
                            .build(),
                    time);
    private final EmbeddedClient client = new EmbeddedClient(server, 20);

    @Test
    void refusesOpenWithAnyStatusAndOpensWhenItIsGoodAgain() {
        server.behaviour(SimulatorBehaviour.refusingOpen(StatusCode.INVALID_PASSWORD));
        client.write(client.openReq(ALL_EVENTS).build());
        client.refused(StatusCode.INVALID_PASSWORD);

        server.behaviour(SimulatorBehaviour.NORMAL.toBuilder().refuseOpen(4711).build());
        client.write(client.openReq(ALL_EVENTS).build());
        assertThat(client.read(FailureConf.class).status()).isEqualTo(4711);

        server.behaviour(SimulatorBehaviour.NORMAL);
        client.open(ALL_EVENTS);
    }

    @Test
    void doesNotAnswerOpen() {
        server.behaviour(SimulatorBehaviour.NORMAL.toBuilder().ignoreOpen().build());
        client.write(client.openReq(ALL_EVENTS).build());
        client.hearsNothing();
        assertThat(client.isOpen()).isTrue();
    }

    @Test
    void answersLate() {
        server.behaviour(SimulatorBehaviour.answeringLate(Duration.ofSeconds(3)));
        client.write(client.openReq(ALL_EVENTS).build());
        time.advance(Duration.ofMillis(2_999));
        client.hearsNothing();
        time.advance(Duration.ofMillis(1));
        client.read(OpenConf.class);
        client.read(SystemEvent.class);

        client.write(new HeartbeatReq(2));
        client.hearsNothing();
        time.advance(Duration.ofSeconds(3));
        assertThat(client.read(HeartbeatConf.class).invokeId()).isEqualTo(2);
    }

    @Test
    void saysNothingAndKeepsTheConnection() {
        opened();
        server.behaviour(SimulatorBehaviour.silent());
        client.write(new HeartbeatReq(2));
        client.write(login());
        server.changeAgentState("2001", AgentState.AVAILABLE, 0);
        server.failureEvent(StatusCode.UNSPECIFIED_FAILURE);
        client.hearsNothing();
        assertThat(client.isOpen()).isTrue();
    }

    @Test
    void answersHeartbeatsAsAServerThatGoesAndLeavesTheRestAlone() {
        opened();
        server.behaviour(SimulatorBehaviour.goingOffline());
        client.write(new HeartbeatReq(2)).refused(StatusCode.CTI_SERVER_OFFLINE);
        client.write(login());
        client.read(SetAgentStateConf.class);
    }

    @Test
    void combinesFaults() {
        server.behaviour(
                SimulatorBehaviour.NORMAL.toBuilder()
                        .pgStatus(0x11)
                        .heartbeats(SimulatorBehaviour.Heartbeats.IGNORED)
                        .setAgentState(SimulatorBehaviour.SetAgentState.CONFIRMED_ONLY)
                        .build());
        assertThat(client.open(ALL_EVENTS).pgStatus()).isEqualTo(0x11);
        assertThat(client.read(SystemEvent.class).pgStatus()).isEqualTo(0x11);
        client.write(new HeartbeatReq(2));
        client.hearsNothing();
        client.write(login());
        client.read(SetAgentStateConf.class);
        client.hearsNothing();
    }

    @Test
    void sendsFailureEventsAndEndsSessionsThatAreOver() {
        opened();
        server.failureEvent(StatusCode.UNSPECIFIED_FAILURE);
        client.failed(StatusCode.UNSPECIFIED_FAILURE);
        assertThat(client.isOpen()).isTrue();

        server.failureEvent(StatusCode.CTI_SERVER_OFFLINE);
        client.failed(StatusCode.CTI_SERVER_OFFLINE);
        assertThat(client.isOpen()).isFalse();
    }

    @Test
    void disconnectsAfterSoManyMessages() {
        server.behaviour(SimulatorBehaviour.spoiling(fault(WireFault.Kind.DISCONNECT, 3)));
        opened(); // OPEN_CONF and SYSTEM_EVENT
        EmbeddedClient other = new EmbeddedClient(server, 20);
        client.forget();
        server.behaviour(SimulatorBehaviour.spoiling(fault(WireFault.Kind.DISCONNECT, 1)));
        client.write(new HeartbeatReq(2));
        client.read(HeartbeatConf.class);
        client.write(new HeartbeatReq(3));
        client.hearsNothing();
        assertThat(client.isOpen()).isFalse();
        assertThat(other.isOpen()).isTrue();
    }

    @Test
    void disconnectsInTheMiddleOfAFrame() {
        server.behaviour(SimulatorBehaviour.spoiling(fault(WireFault.Kind.CUT_FRAME, 1)));
        client.open(ALL_EVENTS);
        ByteBuf half = client.bytes();
        assertThat(half.readableBytes()).isLessThan(8 + (int) half.getUnsignedInt(0));
        assertThat(half.getInt(4)).isEqualTo(31);
        assertThat(client.isOpen()).isFalse();
    }

    @Test
    void announcesALengthThatNoFrameHas() {
        opened();
        server.spoil(WireFault.Kind.BAD_LENGTH);
        assertThat(client.bytes().getUnsignedInt(0)).isEqualTo(0xFFFF_FFFFL);
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 19, 20, 24})
    void garblesABodyOfSoundLength(int version) {
        EmbeddedClient hearer = new EmbeddedClient(server, version);
        hearer.open(ALL_EVENTS);
        hearer.read(SystemEvent.class);
        server.spoil(WireFault.Kind.GARBAGE_BODY);
        ByteBuf frame = hearer.bytes();
        assertThat(frame.getUnsignedInt(0)).isEqualTo(frame.readableBytes() - 8);
        assertThatThrownBy(() -> MessageLayouts.decode(frame, ProtocolVersion.ucce(version)))
                .isInstanceOf(MalformedFrameException.class);
    }

    @Test
    void sendsBytesOfNoMeaningOnceAndGoesOn() {
        opened();
        server.spoil(WireFault.Kind.RANDOM_BYTES);
        assertThat(client.bytes().readableBytes()).isEqualTo(64);
        client.write(new HeartbeatReq(2));
        client.read(HeartbeatConf.class);
    }

    @Test
    void carriesOutADelayedRequestLate() {
        opened();
        server.behaviour(SimulatorBehaviour.delayingSetAgentState(Duration.ofSeconds(2)));
        client.write(login());
        client.hearsNothing();
        time.advance(Duration.ofSeconds(2));
        client.read(SetAgentStateConf.class);
        client.read(AgentStateEvent.class);
    }

    private static WireFault fault(WireFault.Kind kind, int afterMessages) {
        return new WireFault(kind, afterMessages);
    }

    private static SetAgentStateReq login() {
        return SetAgentStateReq.login("2001", null, "2001").toBuilder()
                .invokeId(3)
                .peripheralId(5000)
                .build();
    }

    private void opened() {
        client.open(ALL_EVENTS);
        client.read(SystemEvent.class);
    }
}
