package org.finessebridge.cti.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;

import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.ServiceMask;
import org.finessebridge.cti.message.session.HeartbeatConf;
import org.finessebridge.cti.message.session.HeartbeatReq;
import org.finessebridge.cti.message.session.OpenConf;
import org.finessebridge.cti.message.session.OpenReq;
import org.finessebridge.cti.netty.SessionVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** The simulator's time limits, on the embedded channel's clock. */
class SimulatedSessionTest {

    private final EmbeddedChannel channel = new EmbeddedChannel();

    @BeforeEach
    void connect() {
        channel.freezeTime();
        SimulatedPeripheral peripheral =
                new SimulatedPeripheral(ContactCentre.builder().build(), InstantSource.system());
        channel.pipeline()
                .addLast(SimulatedSession.idleName(), SimulatedSession.idle(60))
                .addLast(
                        new SimulatedSession(
                                peripheral, new SessionVersion(ProtocolVersion.V20), channel));
    }

    @Test
    void closesAConnectionOnWhichNothingIsOpened() {
        pass(59);
        assertThat(channel.isOpen()).isTrue();
        pass(1);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void closesAClientThatIsSilentForItsIdleTimeout() {
        open(20);
        pass(19);
        channel.writeInbound(new HeartbeatReq(2));
        assertThat(channel.<Object>readOutbound()).isEqualTo(new HeartbeatConf(2));
        pass(19);
        assertThat(channel.isOpen()).isTrue();
        pass(1);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void keepsAClientThatAskedForNoIdleTimeout() {
        open(SimulatedOpen.NO_IDLE_TIMEOUT);
        pass(100_000);
        assertThat(channel.isOpen()).isTrue();
    }

    private void open(long idleTimeout) {
        channel.writeInbound(
                OpenReq.builder()
                        .invokeId(1)
                        .versionNumber(20)
                        .idleTimeout(idleTimeout)
                        .servicesRequested(ServiceMask.CLIENT_CONTROL)
                        .clientId("test")
                        .clientPassword(Secret.NONE)
                        .build());
        assertThat(channel.<Object>readOutbound()).isInstanceOf(OpenConf.class);
    }

    private void pass(long seconds) {
        channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
    }
}
