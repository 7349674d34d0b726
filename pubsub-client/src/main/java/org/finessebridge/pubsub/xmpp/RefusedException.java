package org.finessebridge.pubsub.xmpp;

/** The server has answered a request with an error (RFC 6120, 8.3). */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String condition;
    private final boolean temporary;

    /**
     * @param condition the defined condition, such as {@code item-not-found}
     * @param temporary whether the error is of type {@code wait}: trying again may help
     */
    RefusedException(String condition, boolean temporary, String text) {
        super(text.isEmpty() ? condition : condition + " (" + text + ")");
        this.condition = condition;
        this.temporary = temporary;
    }

    boolean is(String name) {
        return condition.equals(name);
    }

    boolean isTemporary() {
        return temporary;
    }
}
