package org.finessebridge.cti.simulator.session;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.flush.FlushConsolidationHandler;
import io.netty.handler.ssl.SslContext;
import org.finessebridge.cti.netty.CtiFrameDecoder;
import org.finessebridge.cti.netty.CtiMessageDecoder;
import org.finessebridge.cti.netty.CtiMessageEncoder;
import org.finessebridge.cti.simulator.fault.FaultyWire;

/** What the bytes of a client pass on their way to its session, and those of the server on their way back. */
final class ServerPipeline {

    private ServerPipeline() {}

    /** Builds it into a channel that has none yet. */
    static void build(Channel channel, SessionSettings settings, FaultyWire wire, SimulatedConnection connection) {
        channel.config()
                .setOption(
                        ChannelOption.WRITE_BUFFER_WATER_MARK,
                        new WriteBufferWaterMark(settings.maxUnsentBytes() / 2, settings.maxUnsentBytes()));
        ChannelPipeline pipeline = channel.pipeline();
        SslContext tls = settings.tls();
        if (tls != null) {
            pipeline.addLast(tls.newHandler(channel.alloc()));
        }
        pipeline.addLast(new FlushConsolidationHandler())
                .addLast(wire)
                .addLast(new CtiFrameDecoder())
                .addLast(CtiMessageDecoder.ofServer(connection.session().version()))
                .addLast(new CtiMessageEncoder(connection.session().version()))
                .addLast(connection);
    }
}
