package org.finessebridge.cti.client;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/** The lines about the session that an operator sees. */
final class ScenarioLog implements AutoCloseable {

    private final Logger watched = (Logger) LoggerFactory.getLogger(CtiSession.LOGGER);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    ScenarioLog() {
        lines.start();
        watched.addAppender(lines);
    }

    /** Takes the first line with a text, and those before it; all lines where none has it. */
    String next(String text) {
        StringBuilder others = new StringBuilder();
        while (!lines.list.isEmpty()) {
            ILoggingEvent line = lines.list.removeFirst();
            if (line.getLevel().isGreaterOrEqual(Level.INFO)) {
                if (line.getFormattedMessage().contains(text)) {
                    return line.getFormattedMessage();
                }
                others.append(line.getFormattedMessage()).append('\n');
            }
        }
        return others.toString();
    }

    @Override
    public void close() {
        watched.detachAppender(lines);
    }
}
