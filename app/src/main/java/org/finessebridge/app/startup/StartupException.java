package org.finessebridge.app.startup;

/**
 * Something that an operator can put right keeps the product from starting. It is told in one line,
 * without a stack trace.
 */
public final class StartupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    /**
     * @param description what is wrong, with the value that is wrong
     * @param action what to do, naming the setting
     */
    public StartupException(String description, String action) {
        super(description);
        this.action = action;
    }

    /** As above, with the cause for those who debug. */
    public StartupException(String description, String action, Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    /** What the operator should do. */
    public String action() {
        return action;
    }
}
