package org.finessebridge.load.transport;

import io.netty.channel.EventLoop;

/** Opens streams at a door. */
public final class Streams {

    private Streams() {}

    /**
     * Opens one; its listener hears the features, or why there is no stream. To be called on the
     * event loop that it is to live on.
     */
    public static ClientStream open(EventLoops loops, EventLoop loop, Door door, StreamListener listener) {
        return switch (door.transport()) {
            case BOSH -> BoshStream.open(loops, loop, door, listener);
            case TCP -> TcpStream.open(loops, loop, door, listener);
            case WEBSOCKET -> WebSocketStream.open(loops, loop, door, listener);
        };
    }
}
