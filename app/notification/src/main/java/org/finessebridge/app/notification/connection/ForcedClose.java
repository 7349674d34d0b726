package org.finessebridge.app.notification.connection;

import io.netty.channel.Channel;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Closes a connection whose client does not read the last words. */
public final class ForcedClose {

    private ForcedClose() {}

    /** Closes a channel after a while, unless it is closed by then. */
    public static void after(int seconds, Channel channel) {
        ScheduledFuture<?> forced = channel.eventLoop()
                .schedule(
                        () -> {
                            var _ = channel.close();
                        },
                        seconds,
                        TimeUnit.SECONDS);
        channel.closeFuture().addListener(closed -> forced.cancel(false));
    }
}
