package org.finessebridge.app.notification.handover;

/** A session, as far as events are concerned. Safe for use by any thread; no method blocks. */
public interface Receiver {

    /**
     * Takes an event. It is kept while the session has not sent its initial presence, or has a
     * negative priority; what the session can't bring to its client, it gives back to the {@link
     * Handover}.
     */
    void deliver(Event event);

    /** Something is kept for the user: the session takes it now, or when it becomes available. */
    void collect();
}
