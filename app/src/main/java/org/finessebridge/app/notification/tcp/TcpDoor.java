package org.finessebridge.app.notification.tcp;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.group.ChannelGroup;
import io.netty.handler.ssl.SslContext;

import org.finessebridge.app.notification.NotificationSettings;
import org.finessebridge.app.notification.stream.StreamServices;
import org.jspecify.annotations.Nullable;

/** Sets up each connection to 5222. */
public final class TcpDoor extends ChannelInitializer<Channel> {

    private final StreamServices services;
    private final NotificationSettings settings;
    private final @Nullable SslContext tls;
    private final ChannelGroup connections;

    /**
     * A door.
     *
     * @param tls for STARTTLS; not offered if null
     * @param connections where every connection is kept
     */
    public TcpDoor(
            StreamServices services,
            NotificationSettings settings,
            @Nullable SslContext tls,
            ChannelGroup connections) {
        this.services = services;
        this.settings = settings;
        this.tls = tls;
        this.connections = connections;
    }

    @Override
    protected void initChannel(Channel channel) {
        connections.add(channel);
        channel.pipeline().addLast(new TcpStreamHandler(services, settings, tls));
    }
}
