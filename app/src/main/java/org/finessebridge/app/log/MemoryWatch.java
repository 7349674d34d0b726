package org.finessebridge.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Ends the process when a thread has found no memory, as {@code -XX:+ExitOnOutOfMemoryError} does where
 * somebody starts the jar without it: a product that has lost a thread in the middle of something is
 * worse than one that is started again. It sees what ends a thread, and what anybody logs.
 */
public final class MemoryWatch implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    /** As the JVM ends with its option. */
    private static final int EXIT_CODE = 3;

    private static final int DEEPEST = 20;

    private final Runnable end;

    /** A watch that ends this process. */
    public MemoryWatch() {
        this(() -> {
            System.err.println(
                    "Finesse Bridge has run out of memory and ends. Give it more (-Xmx), and start it again");
            Runtime.getRuntime().halt(EXIT_CODE);
        });
    }

    MemoryWatch(Runnable end) {
        this.end = end;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            look(failure);
            if (before != null) {
                before.uncaughtException(thread, failure);
            } else {
                LoggerFactory.getLogger(MemoryWatch.class).error("Thread {} has ended", thread.getName(), failure);
            }
        });
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.addTurboFilter(new Filter());
        }
    }

    /** After Spring Boot has set logging up. */
    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }

    /** Ends the process if that failure came of a full heap. */
    void look(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < DEEPEST; i++) {
            if (cause instanceof OutOfMemoryError && isOfHeap(cause.getMessage())) {
                end.run();
                return;
            }
            cause = cause.getCause();
        }
    }

    /** Not of buffers outside of it, which are given back, nor of threads. */
    private static boolean isOfHeap(@Nullable String message) {
        return message != null
                && (message.contains("Java heap space")
                        || message.contains("GC overhead")
                        || message.contains("Metaspace"));
    }

    private final class Filter extends TurboFilter {

        @Override
        public FilterReply decide(
                @Nullable Marker marker,
                Logger logger,
                Level level,
                @Nullable String format,
                Object @Nullable [] params,
                @Nullable Throwable failure) {
            if (failure != null) {
                look(failure);
            } else if (params != null && params.length > 0 && params[params.length - 1] instanceof Throwable last) {
                look(last);
            }
            return FilterReply.NEUTRAL;
        }
    }
}
