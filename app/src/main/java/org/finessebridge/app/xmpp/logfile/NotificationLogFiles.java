package org.finessebridge.app.xmpp.logfile;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.filter.LevelFilter;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.spi.FilterReply;
import ch.qos.logback.core.util.FileSize;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.app.datadirectory.DataDirectory;
import org.finessebridge.app.log.LogText;
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
    private static final String FILE_SIZE = "20MB";
    private static final String ALL_SIZE = "400MB";
    private static final int DAYS = 14;
    private static final int QUEUE = 8192;

    private final Path directory;
    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger watched = context.getLogger(LOGGER);
    private final DebugWarning debugWarning = new DebugWarning(watched);
    private final List<AsyncAppender> files = new ArrayList<>();

    NotificationLogFiles(DataDirectory data) {
        this.directory = data.resolve("logs").resolve("notification");
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
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(context);
        file.setName("notification-" + name + "-file");
        file.setFile(directory.resolve(name + ".log").toString());
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
        rolling.setContext(context);
        rolling.setParent(file);
        rolling.setFileNamePattern(
                directory.resolve(name + ".%d{yyyy-MM-dd}.%i.log.gz").toString());
        rolling.setMaxFileSize(FileSize.valueOf(FILE_SIZE));
        rolling.setMaxHistory(DAYS);
        rolling.setTotalSizeCap(FileSize.valueOf(ALL_SIZE));
        rolling.start();
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(PATTERN);
        layout.getInstanceConverterMap().putAll(LogText.converters());
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        encoder.start();
        file.setRollingPolicy(rolling);
        file.setEncoder(encoder);
        file.start();
        AsyncAppender queue = new AsyncAppender();
        queue.setContext(context);
        queue.setName("notification-" + name);
        queue.setQueueSize(QUEUE);
        queue.setDiscardingThreshold(0);
        queue.setNeverBlock(true);
        filter.setContext(context);
        filter.start();
        queue.addFilter(filter);
        queue.addAppender(file);
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
