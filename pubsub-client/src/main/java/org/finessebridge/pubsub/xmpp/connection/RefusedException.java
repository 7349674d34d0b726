package org.finessebridge.pubsub.xmpp.connection;

/** The server has answered a request with an error (RFC 6120, 8.3). */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String condition;
    private final boolean temporary;
    private final boolean foreign;

    /**
     * @param condition the defined condition, such as {@code item-not-found}
     * @param temporary whether the error is of type {@code wait}: trying again may help
     */
    public RefusedException(String condition, boolean temporary, String text) {
        this(condition, temporary, false, text);
    }

    private RefusedException(String condition, boolean temporary, boolean foreign, String text) {
        super(text.isEmpty() ? condition : condition + " (" + text + ")");
        this.condition = condition;
        this.temporary = temporary;
        this.foreign = foreign;
    }

    /** A node is there under the wanted name that somebody else has made, and rules. */
    public static RefusedException ofForeignNode(String condition, String text) {
        return new RefusedException(condition, false, true, text);
    }

    /** Whether it is of a single node, which is somebody else's: others may do. */
    public boolean isOfForeignNode() {
        return foreign;
    }

    public boolean is(String name) {
        return condition.equals(name);
    }

    public boolean isTemporary() {
        return temporary;
    }
}
