package org.finessebridge.load.transport;

/** Hears what comes on a stream; always on the stream's event loop. */
public interface ClientStreamListener {

    /** An element of the stream: features, an answer of SASL, or a stanza. */
    void onStanza(String xml);

    /**
     * The stream is over; told once.
     *
     * @param reason why, in words
     */
    void onClosed(String reason);
}
