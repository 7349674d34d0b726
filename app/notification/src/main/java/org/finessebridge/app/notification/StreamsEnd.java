package org.finessebridge.app.notification;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import java.util.concurrent.TimeUnit;
import org.finessebridge.app.notification.bosh.BoshSessions;
import org.finessebridge.app.notification.stream.OpenStreams;
import org.finessebridge.app.notification.websocket.ServletWebSocketHandler;
import org.jspecify.annotations.Nullable;

/**
 * The end of all streams and of their event loops. Nothing is left to a timer, which would end with its event loop:
 * when this has been run, every connection is closed, and every place that admission counts is given back. A stream
 * that begins meanwhile ends, too.
 *
 * @param group what the streams live on; nobody gets an event loop for a new stream any more
 * @param bosh null if the service has never had any
 */
record StreamsEnd(
        EventLoopGroup group,
        OpenStreams streams,
        @Nullable BoshSessions bosh,
        ServletWebSocketHandler restPortWebSockets,
        ChannelGroup connections)
        implements Runnable {

    private static final int STOP_SECONDS = 3;

    /** Blocks, for a client that does not take its last words a few seconds. */
    @Override
    public void run() {
        streams.shutDown();
        NotificationLoops.settle(group);
        restPortWebSockets.shutDown();
        forgetBoshSessions();
        connections.close().awaitUninterruptibly(STOP_SECONDS, TimeUnit.SECONDS);
        streams.shutDown(); // and what has been begun meanwhile
        forgetBoshSessions();
        restPortWebSockets.giveUp();
        group.shutdownGracefully(0, STOP_SECONDS, TimeUnit.SECONDS)
                .awaitUninterruptibly(STOP_SECONDS, TimeUnit.SECONDS);
        restPortWebSockets.giveUp();
    }

    private void forgetBoshSessions() {
        if (bosh != null) {
            bosh.shutDown();
        }
        // Twice: a BOSH session may hand its last answer over to another event loop.
        NotificationLoops.settle(group);
        NotificationLoops.settle(group);
    }
}
