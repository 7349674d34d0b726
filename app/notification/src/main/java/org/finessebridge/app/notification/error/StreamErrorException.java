package org.finessebridge.app.notification.error;

/** A client broke a rule that costs it its stream: RFC 6120, 4.9. */
public final class StreamErrorException extends Exception {

    private static final long serialVersionUID = 1L;

    private final StreamErrorCondition condition;

    /**
     * An error with its reason for the log.
     *
     * @param reason what the client did, without any of its bytes
     */
    public StreamErrorException(StreamErrorCondition condition, String reason) {
        super(reason, null, false, false); // hostile input is normal: no stack trace
        this.condition = condition;
    }

    public StreamErrorCondition condition() {
        return condition;
    }
}
