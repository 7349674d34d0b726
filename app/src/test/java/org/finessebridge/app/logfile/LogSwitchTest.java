package org.finessebridge.app.logfile;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Nobody switches a log off without a word. */
class LogSwitchTest {

    private static final class Watched {}

    private final Logger watched = (Logger) LoggerFactory.getLogger(Watched.class);
    private final Logger told = watched.getLoggerContext().getLogger(LogSwitch.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final LogSwitch on = new LogSwitch("access-log", Watched.class);

    @BeforeEach
    void listen() {
        lines.start();
        told.addAppender(lines);
    }

    @AfterEach
    void forget() {
        on.close();
        watched.setLevel(null);
        told.detachAppender(lines);
    }

    @Test
    void eachTurnIsAWarning() {
        watched.setLevel(Level.DEBUG);
        assertThat(on.isOn()).isTrue();
        watched.setLevel(Level.OFF);
        assertThat(on.isOn()).isFalse();
        watched.setLevel(Level.OFF);
        watched.setLevel(null);

        assertThat(lines.list).extracting(ILoggingEvent::getLevel).containsOnly(Level.WARN);
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .satisfiesExactly(
                        off -> assertThat(off).startsWith("The access-log is not written any more"),
                        again -> assertThat(again).startsWith("The access-log is written again"));
    }
}
