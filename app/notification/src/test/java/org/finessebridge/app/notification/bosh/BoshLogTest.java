package org.finessebridge.app.notification.bosh;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import org.finessebridge.app.notification.MovableClock;
import org.finessebridge.app.notification.bosh.FakeBoshClient.Answer;
import org.finessebridge.app.notification.handover.FakeEvents;
import org.finessebridge.app.notification.session.UserSession;
import org.finessebridge.app.notification.stream.SessionReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The lines by which an operator follows one BOSH session. */
class BoshLogTest {

    private static final String JID = "2001@fin1.ucce.local/r";

    private final Logger watched = (Logger) LoggerFactory.getLogger("org.finessebridge.app.notification");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final FakeBoshClient client = new FakeBoshClient();

    @BeforeEach
    void listen() {
        watched.setLevel(Level.DEBUG);
        lines.start();
        watched.addAppender(lines);
    }

    @AfterEach
    void reset() {
        watched.setLevel(null);
        watched.detachAppender(lines);
    }

    private List<String> lines(String text) {
        return lines.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.contains(text))
                .toList();
    }

    private void report() {
        new SessionReport(client.services.streams(), new MovableClock()).run();
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
        assertThat(lines("was last active"))
                .containsExactly("Session (id=" + id + ") was last active 4000 ms ago: " + JID);
        assertThat(lines("HTTP RECV(" + id + "): <body")).hasSize(6);
        assertThat(lines("HTTP SENT(" + id + "): <body")).hasSize(5);
    }

    @Test
    void theQueueIsWhatWaitsForTheNextPoll() throws Exception {
        UserSession user = client.signIn();
        for (int i = 0; i < 3; i++) {
            user.deliver(FakeEvents.event("update"));
        }
        client.scheduler.run();

        report();

        assertThat(lines("JID=" + JID + ",")).hasSize(1);
        assertThat(lines("JID=" + JID + ",").getFirst()).contains(",msgs_queue=3,msgs_drop=0,");
    }

    @Test
    void theEndOfAnIdleSessionNamesTheTimeThatWasInForce() throws Exception {
        client.signIn();
        client.scheduler.advance(Duration.ofSeconds(61));
        assertThat(lines("Closing idle session")).containsExactly(closing(client, 60));
        assertThat(lines("is being closed")).containsExactly("A session is being closed for " + JID);

        lines.list.clear();
        FakeBoshClient pausing = new FakeBoshClient();
        pausing.signIn();
        Answer pause = pausing.next("pause='100'", "");
        assertThat(pause.body()).endsWith("</body>");
        pausing.scheduler.advance(Duration.ofSeconds(99));
        assertThat(lines("Closing idle session")).isEmpty();
        pausing.scheduler.advance(Duration.ofSeconds(1));

        assertThat(lines("Closing idle session")).containsExactly(closing(pausing, 100));
    }

    private static String closing(FakeBoshClient idle, int seconds) {
        return "Closing idle session (id="
                + idle.sid.substring(0, 8)
                + "): "
                + JID
                + " after inactivity for more than threshold value of "
                + seconds;
    }

    @Test
    void whatSomebodySignsInWithIsNotThereHoweverItIsSent() throws Exception {
        client.signIn();
        client.next("", """
                <iq xmlns='jabber:client' type='set' id='a'><query xmlns='jabber:iq:auth'><username>2001</username>\
                <password>sesame</password><resource>sesame</resource></query></iq>""");
        client.next("", """
                <iq xmlns='jabber:client' type='set' id='b'><query xmlns='jabber:iq:register'>\
                <x><password>sesame</password></x></query></iq>""");
        client.next("", """
                <message xmlns='jabber:client'><wrapped xmlns='urn:x'>\
                <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>sesame</auth></wrapped></message>""");

        assertThat(lines("HTTP RECV")).noneMatch(line -> line.contains("sesame"));
        assertThat(lines("***")).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void noAttributeShowsASecretAndNoOtherWayToSignInDoes() {
        client.open();
        client.next("token='sesame' xmpp:password='sesame' key='sesame' newkey='sesame' ver='1.6'", """
                <auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN' initial='sesame'>sesame</auth>""");
        client.next("", """
                <authenticate xmlns='urn:xmpp:sasl:2' mechanism='PLAIN'>\
                <initial-response>sesame</initial-response></authenticate>""");
        client.next("", """
                <iq xmlns='jabber:client' type='set' id='c'><auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>\
                <more>sesame</more></auth></iq>""");

        assertThat(lines("HTTP RECV")).noneMatch(line -> line.contains("sesame"));
        assertThat(lines("HTTP RECV"))
                .anyMatch(line -> line.contains("mechanism=\"PLAIN\"") || line.contains("mechanism='PLAIN'"));
    }
}
