package org.finessebridge.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** A console that nobody reads holds nobody up. */
class ConsoleQueueTest {

    private final LoggerContext context = new LoggerContext();
    private final Logger logger = context.getLogger("test");
    private final CountDownLatch read = new CountDownLatch(1);
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    /** Takes nothing until somebody reads. */
    private final class Pipe extends OutputStream {

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            try {
                read.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            console.write(bytes, offset, length);
        }
    }

    ConsoleQueueTest() {
        context.setMDCAdapter(MDC.getMDCAdapter());
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%level %msg [%thread]%n");
        encoder.start();
        ThresholdFilter info = new ThresholdFilter();
        info.setLevel("INFO");
        info.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setName("CONSOLE");
        appender.setEncoder(encoder);
        appender.addFilter(info);
        appender.start();
        appender.setOutputStream(new Pipe());
        logger.setLevel(Level.DEBUG);
        logger.addAppender(appender);
        ConsoleQueue.queue(logger);
    }

    @AfterEach
    void stop() {
        read.countDown();
        context.stop();
    }

    private List<String> written() {
        read.countDown();
        context.stop(); // which writes what waits
        return console.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void linesComeOutInTheirOrderWithWhatTheySay() {
        String thread = Thread.currentThread().getName();
        for (int i = 0; i < 100; i++) {
            logger.info("line {}", i);
            logger.warn("and {}", i);
            logger.debug("not for the console");
        }

        List<String> lines = written();

        assertThat(lines).hasSize(200);
        for (int i = 0; i < 100; i++) {
            assertThat(lines.get(2 * i)).isEqualTo("INFO line " + i + " [" + thread + "]");
            assertThat(lines.get(2 * i + 1)).isEqualTo("WARN and " + i + " [" + thread + "]");
        }
    }

    /** That this test ends is what it is about. */
    @Test
    void whoLogsNeverWaitsAndWarningsAreTheLastToBeLeftOut() {
        for (int i = 0; i < 3 * QueuedAppender.QUEUE; i++) {
            logger.info("line {}", i);
        }
        logger.warn("a warning");

        List<String> lines = written();

        // What is being written has left the queue: all that was in it when its thread came to it.
        assertThat(lines)
                .hasSizeBetween(QueuedAppender.QUEUE - QueuedAppender.FOR_WARNINGS - 10, 2 * QueuedAppender.QUEUE);
        assertThat(lines.getFirst()).startsWith("INFO line 0 ");
        assertThat(lines.getLast()).startsWith("WARN a warning ");
    }

    @Test
    void howManyWereLeftOutIsToldWhenThereIsRoomAgain() {
        int sent = 3 * QueuedAppender.QUEUE;
        for (int i = 0; i < sent; i++) {
            logger.info("line {}", i);
        }
        read.countDown();
        QueuedAppender queue = (QueuedAppender) logger.getAppender("CONSOLE-queue");
        while (queue.getNumberOfElementsInQueue() > 0) {
            Thread.onSpinWait();
        }

        logger.info("the next");

        List<String> lines = written();
        assertThat(lines.getLast()).startsWith("INFO the next ");
        assertThat(lines.get(lines.size() - 2))
                .startsWith("WARN " + (sent - (lines.size() - 2)) + " lines of the log were left out here");
    }
}
