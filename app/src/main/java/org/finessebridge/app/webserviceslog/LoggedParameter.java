package org.finessebridge.app.webserviceslog;

/**
 * What stands in brackets in a line.
 *
 * @param value as it is; the log escapes what would break its lines
 * @param hasParts whether it has values of its own, of which each was escaped ({@link ParameterText}): then its brackets
 *     belong together, and one that does not in one of them leaves the others as they are
 */
public record LoggedParameter(String name, String value, boolean hasParts) {

    /** One value. */
    public LoggedParameter(String name, String value) {
        this(name, value, false);
    }

    /** A value that is made of others, each of them escaped. */
    public static LoggedParameter ofParts(String name, String value) {
        return new LoggedParameter(name, value, true);
    }
}
