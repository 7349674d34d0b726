package org.finessebridge.app.notification.session;

import java.util.function.LongSupplier;

/**
 * What went through a session. Written on the session's event loop alone; safe to be read by any
 * thread.
 */
public final class SessionTraffic {

    private volatile long messagesSent;
    private volatile long bytesSent;
    private volatile long messagesDropped;
    private final LongSupplier nanoTime;
    private volatile long lastActiveNanos;

    /** The traffic of a session that begins now. */
    public SessionTraffic(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.lastActiveNanos = nanoTime.getAsLong();
    }

    /** Something has been sent to the client. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
    public void sent(int bytes) {
        messagesSent++;
        bytesSent += bytes;
    }

    /** Something for the client had to be dropped. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
    public void dropped(int messages) {
        messagesDropped += messages;
    }

    /** The client has sent something. */
    public void heard() {
        lastActiveNanos = nanoTime.getAsLong();
    }

    public long messagesSent() {
        return messagesSent;
    }

    public long bytesSent() {
        return bytesSent;
    }

    public long messagesDropped() {
        return messagesDropped;
    }

    /** How long the client has been silent. */
    public long idleMillis() {
        return (nanoTime.getAsLong() - lastActiveNanos) / 1_000_000;
    }
}
