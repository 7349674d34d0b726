package org.finessebridge.app.xmpp.logfile;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.LevelFilter;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.app.datadirectory.DataDirectory;
import org.finessebridge.app.log.RolledFile;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * {@code logs/notification/info.log} and {@code debug.log} in the data directory: rolled by day and
 * size, bounded in all. What the service logs at DEBUG is off until an operator switches it on at
 * run time ({@code app/bin/finesse-notification-logging}), and off again after a restart, since
 * nothing keeps it.
 *
 * <p>Lines are written by threads of the files' own; where the disk is too slow they are dropped,
 * and no client waits for them.
 */
@Component
class NotificationLogFiles {

    /** All loggers of the service are below this one. */
    static final String LOGGER = "org.finessebridge.app.notification";

    private static final String PATTERN = "%d{yyyy.MM.dd HH:mm:ss} %msg%n%ex";
    private static final int DAYS = 14;

    private final Path directory;
    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger watched = context.getLogger(LOGGER);
    private final DebugWarning debugWarning = new DebugWarning(watched);
    private final List<AsyncAppender> files = new ArrayList<>();

    NotificationLogFiles(DataDirectory data) {
        this.directory = data.ownerAlone("logs").resolve("notification");
    }

    @PostConstruct
    void open() {
        LevelFilter debugOnly = new LevelFilter();
        debugOnly.setLevel(Level.DEBUG);
        debugOnly.setOnMatch(FilterReply.NEUTRAL);
        debugOnly.setOnMismatch(FilterReply.DENY);
        ThresholdFilter infoAndAbove = new ThresholdFilter();
        infoAndAbove.setLevel("INFO");
        open("debug", debugOnly);
        open("info", infoAndAbove);
        context.addListener(debugWarning);
    }

    private void open(String name, Filter<ILoggingEvent> filter) {
        AsyncAppender queue =
                RolledFile.of(context, "notification-" + name, directory.resolve(name + ".log"), DAYS, PATTERN);
        filter.setContext(context);
        filter.start();
        queue.addFilter(filter);
        queue.start();
        watched.addAppender(queue);
        files.add(queue);
    }

    @PreDestroy
    void close() {
        context.removeListener(debugWarning);
        for (AsyncAppender file : files) {
            watched.detachAppender(file);
            file.stop();
        }
    }
}
