package org.finessebridge.app.notification.tls;

import io.netty.channel.DefaultSelectStrategyFactory;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;

/**
 * What serves the sockets.
 *
 * @param name for log lines
 * @param ioHandlers of the event loops
 * @param serverChannel of the sockets that listen
 */
public record SocketTransport(String name, IoHandlerFactory ioHandlers, Class<? extends ServerChannel> serverChannel) {

    /**
     * Sockets that are read before anything else is done: what a closed connection holds is given
     * up after that, and not before. With Netty's 4,096 a crowd of strangers took all memory.
     */
    public static final int MOST_AT_ONCE = 256;

    /**
     * Linux's epoll where its library is there, else the JDK's selectors.
     *
     * @param nativeLibraries whether epoll may be used
     */
    public static SocketTransport choose(boolean nativeLibraries) {
        return nativeLibraries && Epoll.isAvailable()
                ? new SocketTransport(
                        "epoll",
                        EpollIoHandler.newFactory(MOST_AT_ONCE, DefaultSelectStrategyFactory.INSTANCE),
                        EpollServerSocketChannel.class)
                : new SocketTransport("NIO", NioIoHandler.newFactory(), NioServerSocketChannel.class);
    }
}
