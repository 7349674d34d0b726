package org.finessebridge.pubsub.xmpp.connection;

/** The server has answered a request with an error (RFC 6120, 8.3). */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String condition;
    private final boolean temporary;

    /**
     * @param condition the defined condition, such as {@code item-not-found}
     * @param temporary whether the error is of type {@code wait}: trying again may help
     */
    public RefusedException(String condition, boolean temporary, String text) {
        super(text.isEmpty() ? condition : condition + " (" + text + ")");
        this.condition = condition;
        this.temporary = temporary;
    }

    public boolean is(String name) {
        return condition.equals(name);
    }

    public boolean isTemporary() {
        return temporary;
    }
}
