package org.finessebridge.app.notification.tcp;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.group.ChannelGroup;
import org.finessebridge.app.notification.admission.UnfinishedInput;
import org.finessebridge.app.notification.stream.StreamServices;
import org.finessebridge.app.notification.tls.HandshakePacing;
import org.jspecify.annotations.Nullable;

/** Sets up each connection to 5222. */
public final class TcpChannelInitializer extends ChannelInitializer<Channel> {

    private final StreamServices services;
    private final TcpSettings settings;
    private final @Nullable HandshakePacing tls;
    private final ChannelGroup connections;

    /**
     * An initializer.
     *
     * @param tls for STARTTLS; not offered if null
     * @param connections where every connection is kept
     */
    public TcpChannelInitializer(
            StreamServices services, TcpSettings settings, @Nullable HandshakePacing tls, ChannelGroup connections) {
        this.services = services;
        this.settings = settings;
        this.tls = tls;
        this.connections = connections;
    }

    @Override
    protected void initChannel(Channel channel) {
        if (!services.admission().admits(channel)) {
            var _ = channel.close();
            return;
        }
        connections.add(channel);
        UnfinishedInput unfinished = services.admission().unfinishedInput();
        channel.pipeline().addLast(unfinished);
        channel.pipeline().addLast(new TcpStreamHandler(services, settings, tls, unfinished));
    }
}
