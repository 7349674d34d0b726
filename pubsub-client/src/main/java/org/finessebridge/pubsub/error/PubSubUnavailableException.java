package org.finessebridge.pubsub.error;

/** The service can't be reached or is stopping: the call may succeed later. */
public final class PubSubUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Tells why, in words for an operator. */
    public PubSubUnavailableException(String message) {
        super(message);
    }
}
