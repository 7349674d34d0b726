package org.finessebridge.cti.client;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.session.OpenReq;
import org.finessebridge.cti.netty.CtiFrameDecoder;
import org.finessebridge.cti.netty.CtiMessageDecoder;
import org.finessebridge.cti.netty.CtiMessageEncoder;
import org.finessebridge.cti.netty.SessionVersion;
import org.finessebridge.cti.simulator.session.SimulatedServer;
import org.jspecify.annotations.Nullable;

/**
 * A connection of a scenario: the client's end and the server's, each with its codec, and the bytes
 * between them. The server's end is a simulated server, or what the script says.
 */
@SuppressWarnings("FutureReturnValueIgnored") // embedded channels do it at once
final class ScenarioPeer {

    private final EmbeddedChannel client;
    private final EmbeddedChannel server = new EmbeddedChannel();
    private final SessionVersion version = new SessionVersion(ProtocolVersion.V14);
    private final Deque<CtiMessage> received = new ArrayDeque<>();

    ScenarioPeer(EmbeddedChannel client, @Nullable SimulatedServer simulated) {
        this.client = client;
        if (simulated != null) {
            simulated.accept(server);
        } else {
            server.pipeline()
                    .addLast(new CtiFrameDecoder())
                    .addLast(CtiMessageDecoder.ofServer(version))
                    .addLast(new CtiMessageEncoder(version))
                    .addLast(new Script());
        }
    }

    /** Moves what waits in either direction; returns whether anything did. */
    boolean move() {
        boolean moved = false;
        for (ByteBuf bytes = client.readOutbound(); bytes != null; bytes = client.readOutbound()) {
            moved = true;
            if (server.isOpen()) {
                server.writeInbound(bytes);
            } else {
                bytes.release();
            }
        }
        if (client.config().isAutoRead()) {
            ByteBuf bytes = server.readOutbound();
            for (; bytes != null; bytes = server.readOutbound()) {
                moved = true;
                if (client.isOpen()) {
                    client.writeInbound(bytes);
                } else {
                    bytes.release();
                }
            }
        }
        if (!moved && client.isOpen() != server.isOpen()) {
            moved = true;
            client.close();
            server.close();
        }
        return moved;
    }

    Deque<CtiMessage> received() {
        return received;
    }

    void send(CtiMessage message) {
        server.writeOutbound(message);
    }

    void sendHex(String hex) {
        server.pipeline()
                .firstContext()
                .writeAndFlush(Unpooled.wrappedBuffer(HexFormat.of().parseHex(hex)));
    }

    void disconnect() {
        server.close();
    }

    boolean isOpen() {
        return client.isOpen();
    }

    /** Keeps what the client says, for the script to expect. */
    private final class Script extends SimpleChannelInboundHandler<CtiMessage> {

        Script() {
            super(CtiMessage.class);
        }

        @Override
        protected void channelRead0(ChannelHandlerContext ctx, CtiMessage message) {
            if (message instanceof OpenReq open) {
                version.set(ProtocolVersion.ucce((int) open.versionNumber()));
            }
            received.add(message);
        }
    }
}
