package org.finessebridge.load.transport;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;

/** The few threads that all streams live on, and how they connect. Safe for use by any thread. */
public final class EventLoops implements AutoCloseable {

    private final EventLoopGroup group;
    private final Class<? extends SocketChannel> channelType;
    private final SslContext tls;
    private final Duration patience;

    private EventLoops(
            EventLoopGroup group, Class<? extends SocketChannel> channelType, SslContext tls, Duration patience) {
        this.group = group;
        this.channelType = channelType;
        this.tls = tls;
        this.patience = patience;
    }

    /**
     * Starts them: epoll where it is there, NIO else.
     *
     * @param insecure whether any certificate is good enough
     * @param patience how long a connection may take, and each handshake on it
     */
    public static EventLoops start(int threads, boolean insecure, Duration patience) throws SSLException {
        boolean epoll = Epoll.isAvailable();
        IoHandlerFactory handlers = epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
        SslContextBuilder tls = SslContextBuilder.forClient();
        if (insecure) {
            tls.trustManager(InsecureTrustManagerFactory.INSTANCE).endpointIdentificationAlgorithm("");
        }
        return new EventLoops(
                new MultiThreadIoEventLoopGroup(threads, handlers),
                epoll ? EpollSocketChannel.class : NioSocketChannel.class,
                tls.build(),
                patience);
    }

    /** One of them, each in its turn. */
    public EventLoop next() {
        return group.next();
    }

    /**
     * Connects on an event loop.
     *
     * @param starter makes the pipeline
     * @param failed hears the reason when there is no connection
     */
    void connect(EventLoop loop, StreamEndpoint endpoint, Consumer<Channel> starter, Consumer<Throwable> failed) {
        connect(loop, endpoint.host(), endpoint.port(), starter, failed);
    }

    /**
     * Connects on an event loop.
     *
     * @param starter makes the pipeline
     * @param failed hears the reason when there is no connection
     */
    public void connect(EventLoop loop, String host, int port, Consumer<Channel> starter, Consumer<Throwable> failed) {
        new Bootstrap()
                .group(loop)
                .channel(channelType)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) patience.toMillis())
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        starter.accept(channel);
                    }
                })
                .connect(host, port)
                .addListener(future -> {
                    Throwable cause = future.cause();
                    if (cause != null) {
                        failed.accept(cause);
                    }
                });
    }

    /** TLS for a connection with a endpoint; its certificate has to name the host. */
    SslHandler tls(Channel channel, StreamEndpoint endpoint) {
        return tls(channel, endpoint.host(), endpoint.port());
    }

    /** TLS for a connection with a server, whose certificate has to name the host. */
    public SslHandler tls(Channel channel, String host, int port) {
        SslHandler handler = tls.newHandler(channel.alloc(), host, port);
        handler.setHandshakeTimeoutMillis(patience.toMillis());
        return handler;
    }

    /** How long a handshake may take: a crowd that comes at once has to wait for each other. */
    Duration patience() {
        return patience;
    }

    @Override
    public void close() {
        group.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(5, TimeUnit.SECONDS);
    }
}
