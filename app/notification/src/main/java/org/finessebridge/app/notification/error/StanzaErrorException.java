package org.finessebridge.app.notification.error;

/** A request can't be fulfilled: it is answered with an error, and the stream goes on. */
public final class StanzaErrorException extends Exception {

    private static final long serialVersionUID = 1L;

    private final StanzaErrorCondition condition;
    private final String applicationCondition;

    /** An error without a condition of the application. */
    public StanzaErrorException(StanzaErrorCondition condition) {
        this(condition, "");
    }

    /**
     * An error with a condition of the application.
     *
     * @param applicationCondition an element with its namespace declared (RFC 6120, 8.3.4)
     */
    public StanzaErrorException(StanzaErrorCondition condition, String applicationCondition) {
        super(condition.wireName(), null, false, false);
        this.condition = condition;
        this.applicationCondition = applicationCondition;
    }

    /** The {@code <error/>} element. */
    public String toXml() {
        return condition.toXml(applicationCondition);
    }
}
