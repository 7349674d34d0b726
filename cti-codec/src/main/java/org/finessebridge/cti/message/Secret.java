package org.finessebridge.cti.message;

/**
 * A password. It never shows in logs, exceptions or renderings.
 *
 * @param value the password itself; may be empty
 */
public record Secret(String value) {

    /** An empty password. */
    public static final Secret NONE = new Secret("");

    /** Always {@code ***}, also for an empty password. */
    @Override
    public String toString() {
        return "***";
    }
}
