package org.finessebridge.app.notification.bosh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.finessebridge.app.notification.NotificationSettings;
import org.finessebridge.app.notification.bosh.FakeBoshClient.Answer;
import org.finessebridge.app.notification.session.UserSession;
import org.finessebridge.app.notification.stream.FakeStreamServices;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.junit.jupiter.api.Test;

/** The parts of XEP-0124 that few clients use, and what a client must not do. */
class BoshCasesTest {

    private static final String EMPTY = "<body xmlns='http://jabber.org/protocol/httpbind'></body>";
    private static final String PING =
            "<iq xmlns='jabber:client' type='get' id='%s'><ping xmlns='urn:xmpp:ping'/></iq>";

    private static final NotificationSettings DEFAULTS = FakeStreamServices.defaults();

    private static OutboundXml event() {
        return OutboundXml.of("<message/>");
    }

    @Test
    void theAnswerToASessionRequestNamesEveryLimit() {
        String created = new FakeBoshClient("wait='60' hold='1' ack='1'", DEFAULTS)
                .open()
                .body();

        for (String expected : new String[] {
            " wait=\"30\"",
            " hold=\"1\"",
            " requests=\"2\"",
            " inactivity=\"60\"",
            " polling=\"2\"",
            " maxpause=\"120\"",
            " ack=\"100\"",
            " secure=\"true\"",
            " xmpp:restartlogic=\"true\""
        }) {
            assertTrue(created.contains(expected), expected + " in " + created);
        }
    }

    @Test
    void acceptsAHigherHoldUpToTheSetting() throws Exception {
        FakeBoshClient client =
                new FakeBoshClient("wait='30' hold='9'", FakeStreamServices.settings(Map.of("bosh.hold", "2")));
        client.signIn();

        Answer first = client.next("", "");
        Answer second = client.next("", "");
        assertTrue(first.open() && second.open());
        Answer third = client.next("", "");

        assertEquals(EMPTY, first.body());
        assertTrue(second.open() && third.open());
    }

    @Test
    void repliesInTime() throws Exception {
        FakeBoshClient client = new FakeBoshClient("wait='5' hold='1'", DEFAULTS);
        client.signIn();
        Answer poll = client.next("", "");

        client.scheduler.advance(Duration.ofMillis(4_999));
        assertTrue(poll.open());
        client.scheduler.advance(Duration.ofMillis(1));

        assertEquals(EMPTY, poll.body());
    }

    @Test
    void disconnectsInactive() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        client.signIn();

        client.scheduler.advance(Duration.ofSeconds(61));

        assertTrue(client.forgotten);
        assertTrue(client.users.of("2001").isEmpty());
    }

    @Test
    void anInterruptedPollIsActivity() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        client.signIn();
        client.scheduler.advance(Duration.ofSeconds(50));
        Answer poll = client.next("", "");
        client.session.connectionLost(client.rid, poll);

        client.scheduler.advance(Duration.ofSeconds(59));

        assertFalse(client.forgotten);
    }

    @Test
    void interleavedRequestsAreProcessedInTheirOrder() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        client.signIn();

        Answer second = client.send(client.rid + 2, "", PING.formatted("second"));
        Answer first = client.send(client.rid + 1, "", PING.formatted("first"));

        String answers = first.body();
        assertTrue(answers.contains("\"first\""), answers);
        assertTrue(answers.indexOf("\"first\"") < answers.indexOf("\"second\""), answers);
        assertTrue(second.open(), "held for what comes next");
    }

    @Test
    void aRequestWhosePredecessorIsLostIsAnsweredWithARecoverableError() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        client.signIn();
        Answer early = client.send(client.rid + 2, "", PING.formatted("early"));

        client.scheduler.advance(Duration.ofSeconds(30));
        assertTrue(early.body().contains(" type='error'"), early.body());
        Answer missing = client.send(client.rid + 1, "", PING.formatted("missing"));
        Answer again = client.send(client.rid + 2, "", PING.formatted("early"));

        assertTrue(missing.body().contains("\"missing\""));
        assertTrue(again.body().contains("\"early\""));
        assertFalse(client.forgotten);
    }

    @Test
    void moreRequestsAtATimeThanAgreedAreAPolicyViolation() throws Exception {
        FakeBoshClient client =
                new FakeBoshClient("wait='30' hold='2'", FakeStreamServices.settings(Map.of("bosh.hold", "2")));
        client.signIn();
        client.next("", "");
        client.next("", "");
        assertTrue(client.send(client.rid + 3, "", "").open());

        Answer fourth = client.send(client.rid + 2, "", "");

        assertTrue(fourth.body().contains("condition='policy-violation'"), fourth.body());
    }

    @Test
    void oneMoreRequestThanAgreedMayEndTheSession() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        client.signIn();
        client.next("", "");

        Answer end = client.next("type='terminate'", "");

        assertTrue(end.body().contains("type='terminate'"));
        assertFalse(end.body().contains("condition="));
    }

    @Test
    void cantSendAnInvalidRid() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        client.signIn();

        Answer invalid = client.send(client.rid + 1_506_072, "", "");

        assertTrue(invalid.body().contains("condition='item-not-found'"));
        assertTrue(client.forgotten);
    }

    @Test
    void aPauseIsAnsweredAtOnceAndLengthensTheInactivity() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        UserSession user = client.signIn();
        Answer held = client.next("", "");
        Answer pause = client.next("pause='120'", "");
        assertEquals(EMPTY, held.body());
        assertEquals(EMPTY, pause.body());

        user.deliver(event());
        client.scheduler.advance(Duration.ofSeconds(119));
        assertFalse(client.forgotten);
        Answer back = client.next("", "");

        assertTrue(back.body().contains("<message/>"));
        client.scheduler.advance(Duration.ofSeconds(60));
        assertTrue(client.forgotten, "the pause ends with the next request");
    }

    @Test
    void aPauseThatIsOverEndsTheSession() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        client.signIn();
        client.next("pause='100'", "");

        client.scheduler.advance(Duration.ofSeconds(100));

        assertTrue(client.forgotten);
    }

    @Test
    void cantPauseForTooLong() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        client.signIn();

        Answer pause = client.next("pause='121'", "");

        assertTrue(pause.body().contains("condition='policy-violation'"), pause.body());
        assertTrue(client.users.of("2001").isEmpty());
    }

    @Test
    void forcesRetransmission() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        UserSession user = client.signIn();
        Answer poll = client.next("", "");
        user.deliver(event());
        client.scheduler.run();

        Answer again = client.send(client.rid, "", "");

        assertEquals(poll.body(), again.body());
        assertTrue(again.body().contains("<message/>"));
    }

    @Test
    void serverAcksWhatItHasGot() throws Exception {
        FakeBoshClient client = new FakeBoshClient("wait='30' hold='1' ack='1'", DEFAULTS);
        client.signIn();
        Answer first = client.next("", "");
        client.next("", "");

        assertTrue(first.body().contains(" ack='" + client.rid + "'"), first.body());
    }

    @Test
    void clientsThatDontAckGetNoAcks() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        client.signIn();
        Answer first = client.next("", "");
        client.next("", "");

        assertEquals(EMPTY, first.body());
    }

    @Test
    void reportsAnAnswerThatSeemsToBeLost() throws Exception {
        FakeBoshClient client = new FakeBoshClient("wait='30' hold='1' ack='1'", DEFAULTS);
        UserSession user = client.signIn();
        Answer lost = client.next("", "");
        user.deliver(event());
        client.scheduler.run();
        assertTrue(lost.body().contains("<message/>"));
        long lostRid = client.rid;
        client.scheduler.advance(Duration.ofSeconds(2));

        Answer reporting = client.next("ack='" + (lostRid - 1) + "'", "");

        assertTrue(reporting.body().contains(" report='" + lostRid + "' time='2000'"), reporting.body());
        assertEquals(lost.body(), client.send(lostRid, "", "").body());
    }

    @Test
    void anAnswerThatIsOnItsWayIsNotReported() throws Exception {
        FakeBoshClient client = new FakeBoshClient("wait='30' hold='1' ack='1'", DEFAULTS);
        UserSession user = client.signIn();
        client.next("", "");
        user.deliver(event());
        client.scheduler.run();

        assertTrue(client.next("ack='" + (client.rid - 2) + "'", "").open());
    }

    @Test
    void acksTrimTheCache() throws Exception {
        FakeBoshClient client = new FakeBoshClient("wait='30' hold='1' ack='1'", DEFAULTS);
        UserSession user = client.signIn();
        client.next("", "");
        user.deliver(event());
        client.scheduler.run();
        long got = client.rid;
        client.next("ack='" + got + "'", "");

        Answer again = client.send(got, "", "");

        assertTrue(again.body().contains("condition='item-not-found'"), again.body());
    }

    @Test
    void aPollingClientIsAnsweredAtOnceButMustNotPollTooOften() throws Exception {
        FakeBoshClient client = new FakeBoshClient("wait='0' hold='0'", DEFAULTS);
        UserSession user = client.signIn();
        assertEquals(EMPTY, client.next("", "").body());
        client.scheduler.advance(Duration.ofSeconds(2));
        user.deliver(event());
        client.scheduler.run();
        assertTrue(client.next("", "").body().contains("<message/>"));
        assertEquals(EMPTY, client.next("", "").body(), "at once, because there was something");

        Answer tooSoon = client.next("", "");

        assertTrue(tooSoon.body().contains("condition='policy-violation'"), tooSoon.body());
    }

    @Test
    void keysMustFollowFromEachOther() throws Exception {
        String k3 = "secret";
        String k2 = sha1(k3);
        String k1 = sha1(k2);
        FakeBoshClient client = new FakeBoshClient("wait='30' hold='1' newkey='" + k1 + "'", DEFAULTS);
        client.open();

        assertTrue(client.next("key='" + k2 + "'", "").open());
        assertTrue(client.next("key='" + k3 + "' newkey='" + sha1("other") + "'", "")
                .open());
        assertTrue(client.next("key='other'", "").open());
        Answer forged = client.next("key='forged'", "");

        assertTrue(forged.body().contains("condition='item-not-found'"), forged.body());
        assertTrue(client.forgotten);
    }

    @Test
    void aMissingKeyEndsTheSession() throws Exception {
        FakeBoshClient client = new FakeBoshClient("wait='30' hold='1' newkey='" + sha1("a") + "'", DEFAULTS);
        client.open();

        assertTrue(client.next("", "").body().contains("condition='item-not-found'"));
    }

    private static String sha1(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aStreamErrorEndsTheSessionWithARemoteStreamError() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        client.signIn();

        Answer end = client.next("", "<nonsense xmlns='urn:nonsense'/>");

        assertTrue(end.body().contains("condition='remote-stream-error'"), end.body());
        assertTrue(end.body().contains("<unsupported-stanza-type"), end.body());
    }

    @Test
    void answersHaveTheContentTypeThatTheClientAsksForIfItIsHarmless() throws Exception {
        assertEquals(
                "text/plain; charset=utf-8", new FakeBoshClient("content='text/plain'", DEFAULTS).open().contentType);
        assertEquals(
                "text/xml; charset=utf-8",
                new FakeBoshClient("content='text/html; charset=utf-8'", DEFAULTS).open().contentType);
    }

    private static FakeBoshClient clientOfFiveRequestsASecond() {
        return new FakeBoshClient(
                "wait='30' hold='1'",
                FakeStreamServices.settings(Map.of("limits.stanza-burst", "20", "limits.stanzas-per-second", "5")));
    }

    @Test
    void requestsThatComeTooFastEndTheSession() throws Exception {
        FakeBoshClient client = clientOfFiveRequestsASecond();
        client.signIn();
        int polls = 0;
        while (!client.forgotten && polls < 40) {
            client.next("", "");
            polls++;
        }

        assertTrue(client.forgotten);
        assertTrue(polls > 5 && polls <= 20, polls + " polls");
    }

    @Test
    void requestsAtTheAllowedRateGoOnForEver() throws Exception {
        FakeBoshClient client = clientOfFiveRequestsASecond();
        client.signIn();
        for (int i = 0; i < 200; i++) {
            client.scheduler.advance(Duration.ofMillis(200));
            client.next("", "");
        }

        assertFalse(client.forgotten);
    }

    @Test
    void pollsThatEventsAskForAreNoHaste() throws Exception {
        FakeBoshClient client = clientOfFiveRequestsASecond();
        UserSession user = client.signIn();
        for (int i = 0; i < 200; i++) {
            Answer poll = client.next("", "");
            user.deliver(event());
            client.scheduler.run();
            assertFalse(poll.open(), "answered at once");
        }
        assertFalse(client.forgotten);

        for (int i = 0; i < 40 && !client.forgotten; i++) {
            client.next("", "");
        }
        assertTrue(client.forgotten, "polls that nothing asks for still are");
    }

    @Test
    void tooManyBytesBeforeAuthenticationEndTheSession() {
        FakeBoshClient client = new FakeBoshClient(
                "wait='30' hold='1'", FakeStreamServices.settings(Map.of("limits.unauthenticated-bytes", "10000B")));
        client.open();
        String payload = "<a xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>";
        for (int i = 0; i < 300 && !client.forgotten; i++) {
            client.next("x='" + "y".repeat(4000) + "'", i == 0 ? payload : "");
        }

        assertTrue(client.forgotten);
        assertTrue(client.rid < 106, "after " + (client.rid - 100) + " requests");
    }
}
