package org.finessebridge.app.log;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A log file of its own, rolled by day and size, and bounded in all. Lines are written by a thread of
 * the file's own; where the disk is too slow they are dropped, and nobody waits for them.
 */
public final class RolledFile {

    private static final String FILE_SIZE = "20MB";
    private static final String ALL_SIZE = "400MB";
    private static final int QUEUE = 8192;

    private RolledFile() {}

    /**
     * Makes the appender, which is not started.
     *
     * @param name what threads and files are called by
     * @param file the file, {@code x.log}, beside which old ones stay
     * @param days how long these are kept
     * @param pattern of a line, whose messages cannot begin another
     */
    public static AsyncAppender of(LoggerContext context, String name, Path file, int days, String pattern) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setName(name + "-file");
        appender.setFile(file.toString());
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(file.toString().replaceFirst("\\.log$", "") + ".%d{yyyy-MM-dd}.%i.log.gz");
        rolling.setMaxFileSize(FileSize.valueOf(FILE_SIZE));
        rolling.setMaxHistory(days);
        rolling.setTotalSizeCap(FileSize.valueOf(ALL_SIZE));
        rolling.start();
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(pattern);
        layout.getInstanceConverterMap().putAll(LogText.converters());
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        encoder.start();
        appender.setRollingPolicy(rolling);
        appender.setEncoder(encoder);
        appender.start();
        AsyncAppender queue = new AsyncAppender();
        queue.setContext(context);
        queue.setName(name);
        queue.setQueueSize(QUEUE);
        queue.setDiscardingThreshold(0);
        queue.setNeverBlock(true);
        queue.addAppender(appender);
        return queue;
    }
}
