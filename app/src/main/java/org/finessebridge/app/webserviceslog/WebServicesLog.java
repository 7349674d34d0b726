package org.finessebridge.app.webserviceslog;

/**
 * Writes lines of the web services' log. Safe for use by any thread, which never waits: a line that finds no room is
 * dropped and counted.
 */
public interface WebServicesLog {

    /** Whether lines are written at all: who would have to make a long one asks before. */
    boolean isOn();

    /**
     * Writes a line.
     *
     * @param text behind the parameters; empty for none
     * @param parameters in the order of the line
     */
    void write(LoggedEvent event, String text, LoggedParameter... parameters);
}
