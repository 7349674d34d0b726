package org.finessebridge.app.notification.bosh;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.finessebridge.spec.Spec;
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

    @Spec(document = "XEP-0124", section = "7.2")
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
            assertThat(created).contains(expected);
        }
    }

    @Spec(document = "XEP-0124", section = "7.2", says = "hold is not greater than asked for")
    @Test
    void acceptsAHigherHoldUpToTheSetting() throws Exception {
        FakeBoshClient client =
                new FakeBoshClient("wait='30' hold='9'", FakeStreamServices.settings(Map.of("bosh.hold", "2")));
        client.signIn();

        Answer first = client.next("", "");
        Answer second = client.next("", "");
        assertThat(first.open()).isTrue();
        assertThat(second.open()).isTrue();
        Answer third = client.next("", "");

        assertThat(first.body()).isEqualTo(EMPTY);
        assertThat(second.open()).isTrue();
        assertThat(third.open()).isTrue();
    }

    @Spec(document = "XEP-0124", section = "7.2", says = "wait")
    @Test
    void repliesInTime() throws Exception {
        FakeBoshClient client = new FakeBoshClient("wait='5' hold='1'", DEFAULTS);
        client.signIn();
        Answer poll = client.next("", "");

        client.scheduler.advance(Duration.ofMillis(4_999));
        assertThat(poll.open()).isTrue();
        client.scheduler.advance(Duration.ofMillis(1));

        assertThat(poll.body()).isEqualTo(EMPTY);
    }

    @Spec(document = "XEP-0124", section = "10")
    @Test
    void disconnectsInactive() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        client.signIn();

        client.scheduler.advance(Duration.ofSeconds(61));

        assertThat(client.forgotten).isTrue();
        assertThat(client.users.of("2001")).isEmpty();
    }

    @Test
    void anInterruptedPollIsActivity() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        client.signIn();
        client.scheduler.advance(Duration.ofSeconds(50));
        Answer poll = client.next("", "");
        client.session.connectionLost(client.rid, poll);

        client.scheduler.advance(Duration.ofSeconds(59));

        assertThat(client.forgotten).isFalse();
    }

    @Spec(document = "XEP-0124", section = "14.2")
    @Test
    void interleavedRequestsAreProcessedInTheirOrder() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        client.signIn();

        Answer second = client.send(client.rid + 2, "", PING.formatted("second"));
        Answer first = client.send(client.rid + 1, "", PING.formatted("first"));

        String answers = first.body();
        assertThat(answers).contains("\"first\"");
        assertThat(answers).containsSubsequence("\"first\"", "\"second\"").containsOnlyOnce("\"second\"");
        assertThat(second.open()).as("held for what comes next").isTrue();
    }

    @Spec(document = "XEP-0124", section = "17.3")
    @Test
    void aRequestWhosePredecessorIsLostIsAnsweredWithARecoverableError() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        client.signIn();
        Answer early = client.send(client.rid + 2, "", PING.formatted("early"));

        client.scheduler.advance(Duration.ofSeconds(30));
        assertThat(early.body()).contains(" type='error'");
        Answer missing = client.send(client.rid + 1, "", PING.formatted("missing"));
        Answer again = client.send(client.rid + 2, "", PING.formatted("early"));

        assertThat(missing.body()).contains("\"missing\"");
        assertThat(again.body()).contains("\"early\"");
        assertThat(client.forgotten).isFalse();
    }

    @Spec(document = "XEP-0124", section = "11")
    @Test
    void moreRequestsAtATimeThanAgreedAreAPolicyViolation() throws Exception {
        FakeBoshClient client =
                new FakeBoshClient("wait='30' hold='2'", FakeStreamServices.settings(Map.of("bosh.hold", "2")));
        client.signIn();
        client.next("", "");
        client.next("", "");
        assertThat(client.send(client.rid + 3, "", "").open()).isTrue();

        Answer fourth = client.send(client.rid + 2, "", "");

        assertThat(fourth.body()).contains("condition='policy-violation'");
    }

    @Spec(document = "XEP-0124", section = "11", says = "a terminate or a pause may come beyond the agreed number")
    @Test
    void oneMoreRequestThanAgreedMayEndTheSession() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        client.signIn();
        client.next("", "");

        Answer end = client.next("type='terminate'", "");

        assertThat(end.body()).contains("type='terminate'").doesNotContain("condition=");
    }

    @Spec(document = "XEP-0124", section = "14.2")
    @Test
    void cantSendAnInvalidRid() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        client.signIn();

        Answer invalid = client.send(client.rid + 1_506_072, "", "");

        assertThat(invalid.body()).contains("condition='item-not-found'");
        assertThat(client.forgotten).isTrue();
    }

    @Spec(document = "XEP-0124", section = "10", says = "pause")
    @Test
    void aPauseIsAnsweredAtOnceAndLengthensTheInactivity() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        UserSession user = client.signIn();
        Answer held = client.next("", "");
        Answer pause = client.next("pause='120'", "");
        assertThat(held.body()).isEqualTo(EMPTY);
        assertThat(pause.body()).isEqualTo(EMPTY);

        user.deliver(event());
        client.scheduler.advance(Duration.ofSeconds(119));
        assertThat(client.forgotten).isFalse();
        Answer back = client.next("", "");

        assertThat(back.body()).contains("<message/>");
        client.scheduler.advance(Duration.ofSeconds(60));
        assertThat(client.forgotten).as("the pause ends with the next request").isTrue();
    }

    @Test
    void aPauseThatIsOverEndsTheSession() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        client.signIn();
        client.next("pause='100'", "");

        client.scheduler.advance(Duration.ofSeconds(100));

        assertThat(client.forgotten).isTrue();
    }

    @Spec(document = "XEP-0124", section = "10", says = "not longer than maxpause")
    @Test
    void cantPauseForTooLong() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        client.signIn();

        Answer pause = client.next("pause='121'", "");

        assertThat(pause.body()).contains("condition='policy-violation'");
        assertThat(client.users.of("2001")).isEmpty();
    }

    @Spec(document = "XEP-0124", section = "14.3")
    @Test
    void forcesRetransmission() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        UserSession user = client.signIn();
        Answer poll = client.next("", "");
        user.deliver(event());
        client.scheduler.run();

        Answer again = client.send(client.rid, "", "");

        assertThat(again.body()).isEqualTo(poll.body()).contains("<message/>");
    }

    @Spec(document = "XEP-0124", section = "9.1")
    @Test
    void serverAcksWhatItHasGot() throws Exception {
        FakeBoshClient client = new FakeBoshClient("wait='30' hold='1' ack='1'", DEFAULTS);
        client.signIn();
        Answer first = client.next("", "");
        client.next("", "");

        assertThat(first.body()).contains(" ack='" + client.rid + "'");
    }

    @Spec(document = "XEP-0124", section = "9.1")
    @Test
    void clientsThatDontAckGetNoAcks() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        client.signIn();
        Answer first = client.next("", "");
        client.next("", "");

        assertThat(first.body()).isEqualTo(EMPTY);
    }

    @Spec(document = "XEP-0124", section = "9.2", says = "report and time")
    @Test
    void reportsAnAnswerThatSeemsToBeLost() throws Exception {
        FakeBoshClient client = new FakeBoshClient("wait='30' hold='1' ack='1'", DEFAULTS);
        UserSession user = client.signIn();
        Answer lost = client.next("", "");
        user.deliver(event());
        client.scheduler.run();
        assertThat(lost.body()).contains("<message/>");
        long lostRid = client.rid;
        client.scheduler.advance(Duration.ofSeconds(2));

        Answer reporting = client.next("ack='" + (lostRid - 1) + "'", "");

        assertThat(reporting.body()).contains(" report='" + lostRid + "' time='2000'");
        assertThat(client.send(lostRid, "", "").body()).isEqualTo(lost.body());
    }

    @Test
    void anAnswerThatIsOnItsWayIsNotReported() throws Exception {
        FakeBoshClient client = new FakeBoshClient("wait='30' hold='1' ack='1'", DEFAULTS);
        UserSession user = client.signIn();
        client.next("", "");
        user.deliver(event());
        client.scheduler.run();

        assertThat(client.next("ack='" + (client.rid - 2) + "'", "").open()).isTrue();
    }

    @Spec(document = "XEP-0124", section = "9.2")
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

        assertThat(again.body()).contains("condition='item-not-found'");
    }

    @Spec(document = "XEP-0124", section = "12")
    @Test
    void aPollingClientIsAnsweredAtOnceButMustNotPollTooOften() throws Exception {
        FakeBoshClient client = new FakeBoshClient("wait='0' hold='0'", DEFAULTS);
        UserSession user = client.signIn();
        assertThat(client.next("", "").body()).isEqualTo(EMPTY);
        client.scheduler.advance(Duration.ofSeconds(2));
        user.deliver(event());
        client.scheduler.run();
        assertThat(client.next("", "").body()).contains("<message/>");
        assertThat(client.next("", "").body())
                .as("at once, because there was something")
                .isEqualTo(EMPTY);

        Answer tooSoon = client.next("", "");

        assertThat(tooSoon.body()).contains("condition='policy-violation'");
    }

    @Spec(document = "XEP-0124", section = "15.4")
    @Spec(document = "XEP-0124", section = "15.5")
    @Test
    void keysMustFollowFromEachOther() throws Exception {
        String k3 = "secret";
        String k2 = sha1(k3);
        String k1 = sha1(k2);
        FakeBoshClient client = new FakeBoshClient("wait='30' hold='1' newkey='" + k1 + "'", DEFAULTS);
        client.open();

        assertThat(client.next("key='" + k2 + "'", "").open()).isTrue();
        assertThat(client.next("key='" + k3 + "' newkey='" + sha1("other") + "'", "")
                        .open())
                .isTrue();
        assertThat(client.next("key='other'", "").open()).isTrue();
        Answer forged = client.next("key='forged'", "");

        assertThat(forged.body()).contains("condition='item-not-found'");
        assertThat(client.forgotten).isTrue();
    }

    @Spec(document = "XEP-0124", section = "15.4")
    @Test
    void aMissingKeyEndsTheSession() throws Exception {
        FakeBoshClient client = new FakeBoshClient("wait='30' hold='1' newkey='" + sha1("a") + "'", DEFAULTS);
        client.open();

        assertThat(client.next("", "").body()).contains("condition='item-not-found'");
    }

    private static String sha1(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Spec(document = "XEP-0124", section = "17.2", says = "remote-stream-error")
    @Test
    void aStreamErrorEndsTheSessionWithARemoteStreamError() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        client.signIn();

        Answer end = client.next("", "<nonsense xmlns='urn:nonsense'/>");

        assertThat(end.body()).contains("condition='remote-stream-error'").contains("<unsupported-stanza-type");
    }

    @Spec(document = "XEP-0124", section = "7.1", says = "content")
    @Test
    void answersHaveTheContentTypeThatTheClientAsksForIfItIsHarmless() throws Exception {
        assertThat(new FakeBoshClient("content='text/plain'", DEFAULTS).open().contentType)
                .isEqualTo("text/plain; charset=utf-8");
        assertThat(new FakeBoshClient("content='text/html; charset=utf-8'", DEFAULTS).open().contentType)
                .isEqualTo("text/xml; charset=utf-8");
    }

    private static FakeBoshClient clientOfFiveRequestsASecond() {
        return new FakeBoshClient(
                "wait='30' hold='1'",
                FakeStreamServices.settings(Map.of("limits.stanza-burst", "20", "limits.stanzas-per-second", "5")));
    }

    @Spec(document = "XEP-0124", section = "11")
    @Test
    void requestsThatComeTooFastEndTheSession() throws Exception {
        FakeBoshClient client = clientOfFiveRequestsASecond();
        client.signIn();
        int polls = 0;
        while (!client.forgotten && polls < 40) {
            client.next("", "");
            polls++;
        }

        assertThat(client.forgotten).isTrue();
        assertThat(polls).isGreaterThan(5).isLessThanOrEqualTo(20);
    }

    @Test
    void requestsAtTheAllowedRateGoOnForEver() throws Exception {
        FakeBoshClient client = clientOfFiveRequestsASecond();
        client.signIn();
        for (int i = 0; i < 200; i++) {
            client.scheduler.advance(Duration.ofMillis(200));
            client.next("", "");
        }

        assertThat(client.forgotten).isFalse();
    }

    @Test
    void pollsThatEventsAskForAreNoHaste() throws Exception {
        FakeBoshClient client = clientOfFiveRequestsASecond();
        UserSession user = client.signIn();
        for (int i = 0; i < 200; i++) {
            Answer poll = client.next("", "");
            user.deliver(event());
            client.scheduler.run();
            assertThat(poll.open()).as("answered at once").isFalse();
        }
        assertThat(client.forgotten).isFalse();

        for (int i = 0; i < 40 && !client.forgotten; i++) {
            client.next("", "");
        }
        assertThat(client.forgotten).as("polls that nothing asks for still are").isTrue();
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

        assertThat(client.forgotten).isTrue();
        assertThat(client.rid).as("after " + (client.rid - 100) + " requests").isLessThan(106);
    }
}
