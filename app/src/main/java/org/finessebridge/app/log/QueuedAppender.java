package org.finessebridge.app.log;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.LoggerFactory;

/**
 * Lines that a thread of their own writes, in their order: whoever logs never waits. Where that thread can't keep
 * up, lines of INFO and below are left out first, then all; how many is told when there is room again. What
 * waits is written when logging ends, as far as that takes no more than a second.
 */
final class QueuedAppender extends AsyncAppender {

    /** Lines that may wait. */
    static final int QUEUE = 8_192;

    /** With so much room, and no more, only warnings and errors are taken. */
    static final int FOR_WARNINGS = QUEUE / 4;

    private final AtomicLong leftOut = new AtomicLong();

    /** Makes and starts it. What the other appender has of filters is asked before the queue. */
    static QueuedAppender before(OutputStreamAppender<ILoggingEvent> other) {
        QueuedAppender queue = new QueuedAppender();
        queue.setContext(other.getContext());
        queue.setName(other.getName() + "-queue");
        queue.setQueueSize(QUEUE);
        queue.setDiscardingThreshold(FOR_WARNINGS);
        queue.setNeverBlock(true);
        other.getCopyOfAttachedFiltersList().forEach(queue::addFilter);
        queue.addAppender(other);
        queue.start();
        return queue;
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (getRemainingCapacity() == 0) {
            leftOut.incrementAndGet();
            return;
        }
        if (leftOut.get() > 0 && getRemainingCapacity() > QUEUE / 2) {
            tell(leftOut.getAndSet(0));
        }
        super.append(event);
    }

    /** Asked only where little room is left. */
    @Override
    protected boolean isDiscardable(ILoggingEvent event) {
        boolean discardable = super.isDiscardable(event);
        if (discardable) {
            leftOut.incrementAndGet();
        }
        return discardable;
    }

    private void tell(long lines) {
        if (lines > 0 && LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers) {
            Logger logger = loggers.getLogger(QueuedAppender.class);
            super.append(new LoggingEvent(
                    QueuedAppender.class.getName(),
                    logger,
                    Level.WARN,
                    "{} lines of the log were left out here: they came faster than standard output takes them",
                    null,
                    new Object[] {lines}));
        }
    }
}
