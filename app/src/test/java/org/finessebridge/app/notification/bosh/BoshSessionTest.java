package org.finessebridge.app.notification.bosh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.finessebridge.app.notification.bosh.FakeBoshClient.Answer;
import org.finessebridge.app.notification.session.UserSession;
import org.finessebridge.app.notification.stream.FakeStreamServices;
import org.finessebridge.app.notification.timer.FakeScheduler;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.junit.jupiter.api.Test;

class BoshSessionTest {

    private static final String EMPTY = "<body xmlns='http://jabber.org/protocol/httpbind'></body>";

    private final FakeBoshClient client = new FakeBoshClient();
    private final FakeScheduler scheduler = client.scheduler;

    @Test
    void aPollIsHeldForThirtySecondsAndAnsweredEmpty() throws Exception {
        UserSession user = client.signIn();
        assertEquals("2001@fin1.ucce.local/r", user.fullJid());
        Answer poll = client.next("", "");

        scheduler.advance(Duration.ofMillis(29_999));
        assertTrue(poll.open());
        scheduler.advance(Duration.ofMillis(1));

        assertEquals(EMPTY, poll.body());
        assertEquals(57, poll.body().length());
    }

    @Test
    void aNewPollReleasesTheOneThatIsHeld() throws Exception {
        client.signIn();
        Answer first = client.next("", "");
        Answer second = client.next("", "");

        assertEquals(EMPTY, first.body());
        assertTrue(second.open());
    }

    @Test
    void anEventAnswersTheHeldPollAtOnce() throws Exception {
        UserSession user = client.signIn();
        Answer poll = client.next("", "");

        user.deliver(OutboundXml.of("<message/>"));
        scheduler.run();

        assertTrue(poll.body().contains("<message/>"));
    }

    @Test
    void theSessionEndsAfterSixtySecondsWithoutPoll() throws Exception {
        client.signIn();
        assertEquals(List.of("available 2001@fin1.ucce.local/r"), client.presence);
        Answer poll = client.next("", "");
        scheduler.advance(Duration.ofSeconds(30));
        assertEquals(EMPTY, poll.body());

        scheduler.advance(Duration.ofMillis(59_999));
        assertFalse(client.forgotten);
        scheduler.advance(Duration.ofMillis(1));

        assertTrue(client.forgotten);
        assertEquals("unavailable 2001@fin1.ucce.local/r", client.presence.getLast());
        assertTrue(client.users.of("2001").isEmpty());
    }

    @Test
    void aHeldPollKeepsTheSessionAlive() throws Exception {
        client.signIn();
        for (int i = 0; i < 20; i++) {
            client.next("", "");
            scheduler.advance(Duration.ofSeconds(25));
        }

        assertFalse(client.forgotten);
    }

    @Test
    void theInactivityBeginsWhenTheConnectionOfAHeldPollIsLost() throws Exception {
        client.signIn();
        Answer poll = client.next("", "");
        client.session.connectionLost(client.rid, poll);

        scheduler.advance(Duration.ofSeconds(59));
        assertFalse(client.forgotten);
        scheduler.advance(Duration.ofSeconds(1));

        assertTrue(client.forgotten);
    }

    @Test
    void aPollWhoseConnectionWasLostMayBeSentAgainAndLosesNoEvent() throws Exception {
        UserSession user = client.signIn();
        Answer lost = client.next("", "");
        client.session.connectionLost(client.rid, lost);
        user.deliver(OutboundXml.of("<message/>"));
        scheduler.run();

        Answer again = client.send(client.rid, "", "");

        assertTrue(lost.open());
        assertTrue(again.body().contains("<message/>"));
    }

    @Test
    void aRequestThatCameTooEarlyIsAnsweredWhenTheSessionEnds() throws Exception {
        client.signIn();
        Answer early = client.send(client.rid + 2, "", "");

        client.send(client.rid + 4, "", ""); // beyond the window: ends the session

        assertTrue(client.forgotten);
        assertTrue(early.body().contains("item-not-found"));
    }

    @Test
    void aHeldRequestThatIsSentAgainMovesToTheNewConnection() throws Exception {
        UserSession user = client.signIn();
        Answer first = client.next("", "");
        Answer again = client.send(client.rid, "", "");

        user.deliver(OutboundXml.of("<message/>"));
        scheduler.run();

        assertTrue(first.abandoned);
        assertTrue(first.open());
        assertTrue(again.body().contains("<message/>"));
    }

    @Test
    void anAnsweredRequestThatIsSentAgainIsAnsweredFromTheCache() throws Exception {
        UserSession user = client.signIn();
        Answer poll = client.next("", "");
        user.deliver(OutboundXml.of("<message/>"));
        scheduler.run();

        assertEquals(poll.body(), client.send(client.rid, "", "").body());
    }

    @Test
    void aRidOfLongAgoEndsTheSession() throws Exception {
        client.signIn();

        assertTrue(client.send(100, "", "").body().contains("condition='item-not-found'"));
        assertTrue(client.forgotten);
    }

    @Test
    void aRidBeyondTheWindowEndsTheSessionAndAnswersWhoWaits() throws Exception {
        client.signIn();
        Answer poll = client.next("", "");

        assertTrue(client.send(client.rid + 3, "", "").body().contains("condition='item-not-found'"));
        assertTrue(poll.body().contains("type='terminate'"));
        assertEquals("unavailable 2001@fin1.ucce.local/r", client.presence.getLast());
    }

    @Test
    void aClientThatNeverAuthenticatesIsTerminated() {
        client.open();
        Answer poll = client.next("", "");
        scheduler.advance(Duration.ofSeconds(30));
        Answer later = poll.bodies.getFirst().equals(EMPTY) ? client.next("", "") : poll;

        assertTrue(later.body().contains("<connection-timeout"), later.body());
        assertTrue(client.forgotten);
    }

    @Test
    void whatIsTooLargeBeforeAuthenticationIsNotKeptUntilItsTurn() {
        for (String payload : List.of("<a>" + "x".repeat(10_500) + "</a>", "<a/>".repeat(70))) {
            FakeBoshClient stranger = new FakeBoshClient();
            stranger.open();

            Answer early = stranger.send(stranger.rid + 2, "", payload);

            assertTrue(early.body().contains("condition='policy-violation'"), early.body());
            assertTrue(stranger.forgotten);
        }
    }

    @Test
    void whatWaitsForItsTurnIsBoundedOverAllSessions() throws Exception {
        FakeBoshClient stranger = new FakeBoshClient();
        stranger.open();
        client.signIn();
        long others = 32 << 20;
        for (FakeBoshClient any : List.of(stranger, client)) {
            any.services.admission().addUnfinished(others);
            assertTrue(any.next("", "").open(), "what comes in its turn does not count");
            any.send(any.rid + 2, "", "");
        }

        assertTrue(stranger.forgotten);
        assertEquals(others, stranger.services.admission().addUnfinished(0));
        assertFalse(client.forgotten, "who has signed in does not pay for strangers");
        assertTrue(client.services.admission().addUnfinished(0) > others);
    }

    @Test
    void anEarlyRequestWhoseConnectionIsLostIsForgotten() throws Exception {
        client.signIn();
        Answer early = client.send(client.rid + 2, "", "<presence xmlns='jabber:client'/>");

        client.session.connectionLost(client.rid + 2, early);
        scheduler.advance(Duration.ofSeconds(31));

        assertTrue(early.open());
    }

    @Test
    void aSessionThatEndedKeepsItsPlaceUntilItIsForgotten() {
        FakeBoshClient stranger = new FakeBoshClient(
                "wait='30' hold='1'", FakeStreamServices.settings(Map.of("admission.sessions-per-address", "1")));
        stranger.open();

        stranger.scheduler.advance(Duration.ofSeconds(30)); // ends the stream; nobody waits
        assertFalse(stranger.forgotten);
        assertNull(stranger.admission.stream(null));

        stranger.scheduler.advance(Duration.ofSeconds(5));
        assertTrue(stranger.forgotten);
        assertNotNull(stranger.admission.stream(null));
    }

    @Test
    void aFailureInARequestEndsTheSessionAndAnswersIt() throws Exception {
        client.signIn();
        Answer poll = client.next("", "");
        poll.breaks = true;

        Answer pause = client.next("pause='100'", "");

        assertTrue(pause.body().contains("condition='internal-server-error'"), pause.body());
        assertTrue(client.forgotten);
        assertEquals("unavailable 2001@fin1.ucce.local/r", client.presence.getLast());
    }

    @Test
    void aClientThatNeverPollsLosesItsSessionAtTheBoundOfTheQueue() throws Exception {
        UserSession user = client.signIn();

        for (int i = 0; i < 5_001; i++) {
            user.deliver(OutboundXml.of("<message/>"));
            scheduler.run();
        }

        assertTrue(client.next("", "").body().contains("condition='policy-violation'"));
        assertTrue(client.users.of("2001").isEmpty());
    }
}
