package org.finessebridge.app.notification.limit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.app.notification.limit.LineAllowance.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** One account can't fill the log, and what it was kept from is told. */
class LineAllowanceTest {

    private static final Client MICKEY = LineAllowance.client("2001", "/192.0.2.1:40000");

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

    private void cause(int count, Client client) {
        for (int i = 0; i < count; i++) {
            lines.write(client, () -> written.add(client.toString()));
        }
    }

    private List<String> told() {
        return told.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void aClientIsAUserAtAnAddressFromWhateverPort() {
        assertThat(LineAllowance.client("2001", "/192.0.2.1:50000"))
                .isEqualTo(MICKEY)
                .hasToString("2001 at 192.0.2.1");
        assertThat(LineAllowance.client("2001", "localhost/127.0.0.1:1")).hasToString("2001 at 127.0.0.1");
        assertThat(LineAllowance.client("2001", "null")).hasToString("2001 at null");
    }

    /** Of which whoever has one has 2^64. */
    @Test
    void theAddressesOfAnIpv6NetworkAreOne() {
        Client one = LineAllowance.client("2001", "/[2001:db8:0:7:0:0:0:1]:1");

        assertThat(one)
                .isEqualTo(LineAllowance.client("2001", "/[2001:db8:0:7:a:b:c:d%eth0]:2"))
                .isNotEqualTo(LineAllowance.client("2001", "/[2001:db8:0:8:0:0:0:1]:1"))
                .hasToString("2001 at 2001:db8:0:7:0:0:0:0/64");
    }

    @Test
    void aUserWithManyNetworksIsLimitedToo() {
        for (int i = 0; i < 1_000; i++) {
            cause(2, LineAllowance.client("2001", "/[2001:db8:0:%x:0:0:0:1]:1".formatted(i)));
        }
        cause(1, LineAllowance.client("2002", "/192.0.2.1:1"));

        assertThat(written).hasSize(LineAllowance.LINES_OF_USER + 1);
        now += LineAllowance.WINDOW.toNanos();
        cause(1, MICKEY);
        assertThat(told())
                .containsExactly("1400 more lines about 2001 were left out: it caused more than 600 within a minute");
    }

    @Test
    void whatOneAddressIsRefusedIsNotTakenFromTheUser() {
        cause(10_000, MICKEY);

        cause(100, LineAllowance.client("2001", "/192.0.2.2:1"));

        assertThat(written).hasSize(LineAllowance.LINES + 100);
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

        cause(1, LineAllowance.client("2002", "/192.0.2.1:1"));
        cause(1, MICKEY);

        assertThat(told()).singleElement().asString().startsWith("1 more lines about 2001");
    }
}
