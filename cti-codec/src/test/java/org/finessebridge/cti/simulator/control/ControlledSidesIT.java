package org.finessebridge.cti.simulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.DefaultEventLoop;
import io.netty.channel.EventLoop;
import io.netty.channel.embedded.EmbeddedChannel;
import org.finessebridge.cti.simulator.CtiServerSimulator;
import org.finessebridge.cti.simulator.SimulatorSettings;
import org.finessebridge.cti.simulator.call.CallData;
import org.finessebridge.cti.simulator.centre.ContactCentreFile;
import org.junit.jupiter.api.Test;

/** What a control API hears of a simulator that goes on without it. */
class ControlledSidesIT {

    @Test
    void hearNothingAnyMoreAfterTheEnd() throws Exception {
        EventLoop loop = new DefaultEventLoop();
        try (CtiServerSimulator simulator =
                CtiServerSimulator.start(SimulatorSettings.onLoopback(0), ContactCentreFile.demo())) {
            EventStreams streams = new EventStreams(loop);
            EmbeddedChannel client = new EmbeddedChannel();
            loop.submit(() -> streams.open(client)).sync();
            Runnable end = new ControlledSides(simulator, null).listen(streams);
            call(simulator, loop);
            assertThat(client.outboundMessages()).hasSizeGreaterThan(2);
            client.releaseOutbound();

            end.run();
            call(simulator, loop);
            assertThat(client.outboundMessages()).isEmpty();
        } finally {
            var _ = loop.shutdownGracefully();
        }
    }

    @Test
    void endAfterTheSimulatorToo() throws Exception {
        CtiServerSimulator simulator =
                CtiServerSimulator.start(SimulatorSettings.onLoopback(0), ContactCentreFile.demo());
        SimulatorControl control = SimulatorControl.start(ControlSettings.onLoopback(0), simulator, null);
        simulator.close();
        control.close();
        assertThat(simulator.isListening()).isFalse();
    }

    private static void call(CtiServerSimulator simulator, EventLoop loop) throws InterruptedException {
        simulator
                .ask(server -> server.telephony().inbound("4085550199", "7003", CallData.NONE))
                .join();
        loop.submit(() -> {}).sync();
    }
}
