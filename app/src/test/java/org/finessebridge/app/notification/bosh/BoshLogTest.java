package org.finessebridge.app.notification.bosh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import org.finessebridge.app.FakeTime;
import org.finessebridge.app.notification.bosh.FakeBoshClient.Answer;
import org.finessebridge.app.notification.session.UserSession;
import org.finessebridge.app.notification.stream.SessionReport;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The lines by which an operator follows one BOSH session. */
class BoshLogTest {

    private static final String JID = "2001@fin1.ucce.local/r";

    private final Logger logger = (Logger) LoggerFactory.getLogger("org.finessebridge.app.notification");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final FakeBoshClient client = new FakeBoshClient();

    @BeforeEach
    void listen() {
        logger.setLevel(Level.DEBUG);
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void reset() {
        logger.setLevel(null);
        logger.detachAppender(lines);
    }

    private List<String> lines(String text) {
        return lines.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.contains(text))
                .toList();
    }

    private void report() {
        new SessionReport(client.services.streams(), new FakeTime()).run();
        client.scheduler.advance(Duration.ZERO);
    }

    @Test
    void aPollIsAnActivityAndAllLinesHaveOneId() throws Exception {
        client.signIn();
        client.scheduler.advance(Duration.ofSeconds(20));
        client.next("", "");
        client.scheduler.advance(Duration.ofSeconds(4));

        report();

        String id = client.sid.substring(0, 8);
        assertEquals(List.of("Session (id=" + id + ") was last active 4000 ms ago: " + JID), lines("was last active"));
        assertEquals(6, lines("HTTP RECV(" + id + "): <body").size());
        assertEquals(5, lines("HTTP SENT(" + id + "): <body").size());
    }

    @Test
    void theQueueIsWhatWaitsForTheNextPoll() throws Exception {
        UserSession user = client.signIn();
        for (int i = 0; i < 3; i++) {
            user.deliver(OutboundXml.of("<message/>"));
        }
        client.scheduler.run();

        report();

        assertEquals(1, lines("JID=" + JID + ",").size());
        assertTrue(lines("JID=" + JID + ",").getFirst().contains(",msgs_queue=3,msgs_drop=0,"));
    }

    @Test
    void theEndOfAnIdleSessionNamesTheTimeThatWasInForce() throws Exception {
        client.signIn();
        client.scheduler.advance(Duration.ofSeconds(61));
        assertEquals(List.of(closing(client, 60)), lines("Closing idle session"));
        assertEquals(List.of("A session is being closed for " + JID), lines("is being closed"));

        lines.list.clear();
        FakeBoshClient pausing = new FakeBoshClient();
        pausing.signIn();
        Answer pause = pausing.next("pause='100'", "");
        assertTrue(pause.body().endsWith("</body>"));
        pausing.scheduler.advance(Duration.ofSeconds(99));
        assertEquals(List.of(), lines("Closing idle session"));
        pausing.scheduler.advance(Duration.ofSeconds(1));

        assertEquals(List.of(closing(pausing, 100)), lines("Closing idle session"));
    }

    private static String closing(FakeBoshClient idle, int seconds) {
        return "Closing idle session (id="
                + idle.sid.substring(0, 8)
                + "): "
                + JID
                + " after inactivity for more than threshold value of "
                + seconds;
    }
}
