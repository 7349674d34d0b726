package org.finessebridge.load.transport;

import io.netty.channel.EventLoop;

/** Opens streams at a endpoint. */
public final class Streams {

    private Streams() {}

    /**
     * Opens one; its listener hears the features, or why there is no stream. To be called on the
     * event loop that it is to live on.
     */
    public static ClientStream open(
            EventLoops loops, EventLoop loop, StreamEndpoint endpoint, ClientStreamListener listener) {
        return switch (endpoint.transport()) {
            case BOSH -> BoshStream.open(loops, loop, endpoint, listener);
            case TCP -> TcpStream.open(loops, loop, endpoint, listener);
            case WEBSOCKET -> WebSocketStream.open(loops, loop, endpoint, listener);
        };
    }
}
