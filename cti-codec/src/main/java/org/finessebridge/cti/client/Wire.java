package org.finessebridge.cti.client;

import org.finessebridge.cti.message.CtiMessage;
import org.jspecify.annotations.Nullable;

/** Where a session's messages go. Used on one thread; nothing blocks. */
interface Wire {

    /** Sends a message; returns why it cannot be sent, or null. */
    @Nullable
    String write(CtiMessage message);

    /** Whether the connection is there: what is written to one that is gone never leaves. */
    boolean isConnected();

    /** Closes the connection, what has been written going out first. */
    void close();
}
