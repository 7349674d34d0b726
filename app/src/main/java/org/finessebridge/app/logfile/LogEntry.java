package org.finessebridge.app.logfile;

/** What a {@link QueuedLog} writes: few values, of which a line is made by the thread that writes it. Immutable. */
public interface LogEntry {

    /** Bytes of the heap that are held while it waits, roughly. */
    int weight();

    /**
     * Appends the line, without its end. What comes from strangers is escaped here.
     *
     * @param number how many lines the log has had since its start, this one included
     */
    void appendTo(StringBuilder line, long number);
}
