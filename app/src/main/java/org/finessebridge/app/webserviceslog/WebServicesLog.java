package org.finessebridge.app.webserviceslog;

import java.util.function.Supplier;

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

    /**
     * Writes a line whose parameters are made by the thread that writes it.
     *
     * @param weight bytes of the heap that are held until then, roughly
     * @param parameters asked once, later, of what does not change any more
     */
    default void writeLater(LoggedEvent event, String text, int weight, Supplier<LoggedParameter[]> parameters) {
        write(event, text, parameters.get());
    }
}
