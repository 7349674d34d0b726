package org.finessebridge.app.notification.stream;

import io.netty.channel.ChannelFuture;

/**
 * Counts what has been written to a connection and not yet left it: a receiver that reads too
 * slowly is found here. Not thread-safe: lives on the connection's event loop.
 */
public final class WriteBacklog {

    private final int mostWrites;
    private final long mostBytes;
    private int writes;
    private long bytes;

    /** A backlog with its bounds. */
    public WriteBacklog(int mostWrites, long mostBytes) {
        this.mostWrites = mostWrites;
        this.mostBytes = mostBytes;
    }

    /** Whether a bound has been passed by the writes so far. */
    public boolean isFull() {
        return writes >= mostWrites || bytes >= mostBytes;
    }

    /** Counts a write until it is done. */
    public void add(int length, ChannelFuture write) {
        writes++;
        bytes += length;
        write.addListener(
                done -> {
                    writes--;
                    bytes -= length;
                });
    }
}
