package org.finessebridge.cti.simulator.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.finessebridge.cti.simulator.session.EmbeddedClient.ALL_EVENTS;

import io.netty.buffer.ByteBuf;
import org.finessebridge.cti.codec.MalformedFrameException;
import org.finessebridge.cti.codec.MessageLayouts;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.session.HeartbeatConf;
import org.finessebridge.cti.message.session.HeartbeatReq;
import org.finessebridge.cti.message.session.SystemEvent;
import org.finessebridge.cti.simulator.SimulatorSettings;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.finessebridge.cti.simulator.fault.SimulatorBehaviour;
import org.finessebridge.cti.simulator.fault.WireFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the simulator breaks its connections and its frames when it is told to. */
class SimulatorWireFaultsTest {

    private final FakeSimulatorTime time = new FakeSimulatorTime();

    private final SimulatedServer server = new SimulatedServer(
            SimulatorSettings.onLoopback(0).sessions(),
            ContactCentre.builder()
                    .agent(new SimulatedAgent("2001", new Secret("2001"), 5001))
                    .extensions(2000, 2999)
                    .build(),
            time);

    private final EmbeddedClient client = new EmbeddedClient(server, 20);

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

    private static WireFault fault(WireFault.Kind kind, int afterMessages) {
        return new WireFault(kind, afterMessages);
    }

    private void opened() {
        client.open(ALL_EVENTS);
        client.read(SystemEvent.class);
    }
}
