package org.finessebridge.app.notification.limit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** One account can't fill the log, and what it was kept from is told. */
class LineAllowanceTest {

    private static final String MICKEY = LineAllowance.client("2001", "/192.0.2.1:40000");

    private final Logger watched = (Logger) LoggerFactory.getLogger(LineAllowance.class);
    private final ListAppender<ILoggingEvent> told = new ListAppender<>();
    private final List<String> written = new ArrayList<>();
    private long now = -5;
    private final LineAllowance lines = new LineAllowance(() -> now);

    @BeforeEach
    void watch() {
        told.start();
        watched.addAppender(told);
    }

    @AfterEach
    void forget() {
        watched.detachAppender(told);
    }

    private void cause(int count, String client) {
        for (int i = 0; i < count; i++) {
            lines.write(client, () -> written.add(client));
        }
    }

    private List<String> told() {
        return told.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void aClientIsAUserAtAnAddressFromWhateverPort() {
        assertThat(LineAllowance.client("2001", "/192.0.2.1:50000"))
                .isEqualTo(MICKEY)
                .isEqualTo("2001 at 192.0.2.1");
        assertThat(LineAllowance.client("2001", "localhost/127.0.0.1:1")).isEqualTo("2001 at 127.0.0.1");
        assertThat(LineAllowance.client("2001", "/[2001:db8:0:0:0:0:0:1]:1"))
                .isEqualTo("2001 at [2001:db8:0:0:0:0:0:1]");
        assertThat(LineAllowance.client("2001", "null")).isEqualTo("2001 at null");
    }

    @Test
    void soManyLinesAMinuteAreWrittenAndTheOthersCounted() {
        cause(1_000, MICKEY);
        cause(1, LineAllowance.client("2001", "/192.0.2.2:1"));
        cause(1, LineAllowance.client("2002", "/192.0.2.1:1"));

        assertThat(written).hasSize(122);
        assertThat(told()).isEmpty();
        now += LineAllowance.WINDOW.toNanos();
        cause(1, MICKEY);

        assertThat(written).hasSize(123);
        assertThat(told())
                .containsExactly("880 more lines about 2001 at 192.0.2.1 were left out: it caused more than 120 within"
                        + " a minute");
    }

    @Test
    void whatWasLeftOutIsToldAlsoWhenItsClientHasGone() {
        cause(121, MICKEY);
        now += 2 * LineAllowance.WINDOW.toNanos();

        cause(1, "2002");
        cause(1, MICKEY);

        assertThat(told()).singleElement().asString().startsWith("1 more lines about 2001");
    }
}
