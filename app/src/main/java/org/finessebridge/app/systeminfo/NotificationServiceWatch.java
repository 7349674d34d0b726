package org.finessebridge.app.systeminfo;

import java.util.concurrent.CompletableFuture;

/** Told when an operator stops and starts the embedded Notification Service; any thread may call. */
public interface NotificationServiceWatch {

    /**
     * It is about to stop.
     *
     * @return ends when clients have been told, over the streams that are still open
     */
    CompletableFuture<Void> notificationServiceStops();

    /** It has started again: what was published meanwhile has reached nobody who is connected now. */
    void notificationServiceStarted();
}
