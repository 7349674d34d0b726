package org.finessebridge.app.notification.session;

/**
 * What went through a session. Written on the session's event loop alone; safe to be read by any
 * thread.
 */
public final class SessionTraffic {

    private volatile long messagesSent;
    private volatile long bytesSent;
    private volatile long messagesDropped;
    private volatile long lastActiveNanos = System.nanoTime();

    /** Something has been sent to the client. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
    public void sent(int bytes) {
        messagesSent++;
        bytesSent += bytes;
    }

    /** Something for the client had to be dropped. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
    public void dropped() {
        messagesDropped++;
    }

    /** The client has sent something. */
    public void heard() {
        lastActiveNanos = System.nanoTime();
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
        return (System.nanoTime() - lastActiveNanos) / 1_000_000;
    }
}
