package org.finessebridge.app.notification.bosh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.finessebridge.app.notification.session.OutboundXml;
import org.finessebridge.app.notification.session.UserSession;
import org.finessebridge.app.notification.session.UserSessions;
import org.finessebridge.app.notification.stream.FakeStreamServices;
import org.finessebridge.app.notification.stream.StreamServices;
import org.finessebridge.app.notification.xml.ParserFactory;
import org.finessebridge.app.notification.xml.ParserLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

class BoshSessionTest {

    private static final String EMPTY = "<body xmlns='http://jabber.org/protocol/httpbind'></body>";

    private final FakeScheduler scheduler = new FakeScheduler();
    private final UserSessions users = new UserSessions();
    private final List<String> presence = new ArrayList<>();
    private BoshSession session;
    private boolean forgotten;
    private long rid = 100;

    /** Keeps the answer to one request. */
    private static final class Answer implements BoshResponder {

        private final List<String> bodies = new ArrayList<>();
        private boolean abandoned;

        @Override
        public void answer(byte[] body) {
            bodies.add(new String(body, StandardCharsets.UTF_8));
        }

        @Override
        public void abandon() {
            abandoned = true;
        }

        boolean open() {
            return bodies.isEmpty();
        }

        String body() {
            assertEquals(1, bodies.size());
            return bodies.getFirst();
        }
    }

    @BeforeEach
    void create() {
        StreamServices services = FakeStreamServices.create(users, presence);
        session =
                new BoshSession(
                        BoshParameters.agree(
                                request(0, "wait='30' hold='1'", "", new Answer()).body(),
                                FakeStreamServices.defaults().bosh(),
                                true,
                                "test"),
                        services,
                        scheduler,
                        () -> forgotten = true);
    }

    private static BoshRequest request(
            long rid, String attributes, String payload, BoshResponder responder) {
        String xml =
                "<body xmlns='http://jabber.org/protocol/httpbind' xmlns:xmpp='urn:xmpp:xbosh' "
                        + attributes
                        + ">"
                        + payload
                        + "</body>";
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        try {
            return new BoshRequest(
                    rid,
                    new ParserFactory().document(new ParserLimits(100_000, 30, 30), bytes),
                    bytes.length,
                    responder);
        } catch (org.finessebridge.app.notification.error.StreamErrorException e) {
            throw new AssertionError(e);
        }
    }

    private Answer send(long number, String attributes, String payload) {
        Answer answer = new Answer();
        session.request(request(number, attributes, payload, answer));
        scheduler.run();
        return answer;
    }

    private Answer next(String attributes, String payload) {
        return send(++rid, attributes, payload);
    }

    private Answer open() {
        Answer answer = new Answer();
        session.create(request(rid, "wait='30' hold='1'", "", answer));
        scheduler.run();
        return answer;
    }

    private UserSession signIn() throws InterruptedException {
        assertTrue(open().body().contains("PLAIN"));
        String plain =
                Base64.getEncoder()
                        .encodeToString("\0002001\0002001".getBytes(StandardCharsets.UTF_8));
        Answer auth =
                next(
                        "",
                        "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>"
                                + plain
                                + "</auth>");
        while (auth.open()) {
            scheduler.awaitTask();
        }
        assertTrue(auth.body().contains("<success"));
        assertTrue(next("xmpp:restart='true'", "").body().contains("<bind"));
        assertTrue(
                next(
                                "",
                                "<iq xmlns='jabber:client' type='set' id='b'><bind"
                                        + " xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>r"
                                        + "</resource></bind></iq>")
                        .body()
                        .contains("/r</jid>"));
        assertTrue(next("", "<presence xmlns='jabber:client'/>").body().contains("finesse@"));
        return users.of("2001").getFirst();
    }

    @Test
    void aPollIsHeldForThirtySecondsAndAnsweredEmpty() throws Exception {
        UserSession user = signIn();
        assertEquals("2001@fin1.ucce.local/r", user.fullJid());
        Answer poll = next("", "");

        scheduler.advance(Duration.ofMillis(29_999));
        assertTrue(poll.open());
        scheduler.advance(Duration.ofMillis(1));

        assertEquals(EMPTY, poll.body());
        assertEquals(57, poll.body().length());
    }

    @Test
    void aNewPollReleasesTheOneThatIsHeld() throws Exception {
        signIn();
        Answer first = next("", "");
        Answer second = next("", "");

        assertEquals(EMPTY, first.body());
        assertTrue(second.open());
    }

    @Test
    void anEventAnswersTheHeldPollAtOnce() throws Exception {
        UserSession user = signIn();
        Answer poll = next("", "");

        user.deliver(OutboundXml.of("<message/>"));
        scheduler.run();

        assertTrue(poll.body().contains("<message/>"));
    }

    @Test
    void theSessionEndsAfterSixtySecondsWithoutPoll() throws Exception {
        signIn();
        assertEquals(List.of("available 2001@fin1.ucce.local/r"), presence);
        Answer poll = next("", "");
        scheduler.advance(Duration.ofSeconds(30));
        assertEquals(EMPTY, poll.body());

        scheduler.advance(Duration.ofMillis(59_999));
        assertFalse(forgotten);
        scheduler.advance(Duration.ofMillis(1));

        assertTrue(forgotten);
        assertEquals("unavailable 2001@fin1.ucce.local/r", presence.getLast());
        assertTrue(users.of("2001").isEmpty());
    }

    @Test
    void aHeldPollKeepsTheSessionAlive() throws Exception {
        signIn();
        for (int i = 0; i < 20; i++) {
            next("", "");
            scheduler.advance(Duration.ofSeconds(25));
        }

        assertFalse(forgotten);
    }

    @Test
    void theInactivityBeginsWhenTheConnectionOfAHeldPollIsLost() throws Exception {
        signIn();
        Answer poll = next("", "");
        session.connectionLost(rid, poll);

        scheduler.advance(Duration.ofSeconds(59));
        assertFalse(forgotten);
        scheduler.advance(Duration.ofSeconds(1));

        assertTrue(forgotten);
    }

    @Test
    void aPollWhoseConnectionWasLostMayBeSentAgainAndLosesNoEvent() throws Exception {
        UserSession user = signIn();
        Answer lost = next("", "");
        session.connectionLost(rid, lost);
        user.deliver(OutboundXml.of("<message/>"));
        scheduler.run();

        Answer again = send(rid, "", "");

        assertTrue(lost.open());
        assertTrue(again.body().contains("<message/>"));
    }

    @Test
    void aRequestThatCameTooEarlyIsAnsweredWhenTheSessionEnds() throws Exception {
        signIn();
        Answer early = send(rid + 2, "", "");

        scheduler.advance(Duration.ofSeconds(60));

        assertTrue(forgotten);
        assertTrue(early.body().contains("item-not-found"));
    }

    @Test
    void aHeldRequestThatIsSentAgainMovesToTheNewConnection() throws Exception {
        UserSession user = signIn();
        Answer first = next("", "");
        Answer again = send(rid, "", "");

        user.deliver(OutboundXml.of("<message/>"));
        scheduler.run();

        assertTrue(first.abandoned);
        assertTrue(first.open());
        assertTrue(again.body().contains("<message/>"));
    }

    @Test
    void anAnsweredRequestThatIsSentAgainIsAnsweredFromTheCache() throws Exception {
        UserSession user = signIn();
        Answer poll = next("", "");
        user.deliver(OutboundXml.of("<message/>"));
        scheduler.run();

        assertEquals(poll.body(), send(rid, "", "").body());
    }

    @Test
    void aRidOfLongAgoEndsTheSession() throws Exception {
        signIn();

        assertTrue(send(100, "", "").body().contains("condition='item-not-found'"));
        assertTrue(forgotten);
    }

    @Test
    void aRidBeyondTheWindowEndsTheSessionAndAnswersWhoWaits() throws Exception {
        signIn();
        Answer poll = next("", "");

        assertTrue(send(rid + 3, "", "").body().contains("condition='item-not-found'"));
        assertTrue(poll.body().contains("type='terminate'"));
        assertEquals("unavailable 2001@fin1.ucce.local/r", presence.getLast());
    }

    @Test
    void aClientThatNeverAuthenticatesIsTerminated() {
        open();
        Answer poll = next("", "");
        scheduler.advance(Duration.ofSeconds(30));
        Answer later = poll.bodies.getFirst().equals(EMPTY) ? next("", "") : poll;

        assertTrue(later.body().contains("<connection-timeout"), later.body());
        assertTrue(forgotten);
    }

    @Test
    void aClientThatNeverPollsLosesItsSessionAtTheBoundOfTheQueue() throws Exception {
        UserSession user = signIn();

        for (int i = 0; i < 5_001; i++) {
            user.deliver(OutboundXml.of("<message/>"));
            scheduler.run();
        }

        assertTrue(next("", "").body().contains("condition='policy-violation'"));
        assertTrue(users.of("2001").isEmpty());
    }
}
