package org.finessebridge.app.notification.bosh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.finessebridge.app.notification.bosh.FakeBoshClient.Answer;
import org.finessebridge.app.notification.handover.FakeEvents;
import org.finessebridge.app.notification.session.UserSession;
import org.finessebridge.app.notification.session.UserSessions;
import org.finessebridge.app.notification.stream.FakeStreamServices;
import org.finessebridge.app.notification.stream.StreamServices;
import org.finessebridge.app.notification.timer.FakeScheduler;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;

class BoshSessionTest {

    private static final String EMPTY = "<body xmlns='http://jabber.org/protocol/httpbind'></body>";

    private final FakeBoshClient client = new FakeBoshClient();
    private final FakeScheduler scheduler = client.scheduler;

    @Spec(document = "XEP-0124", section = "7.2", says = "wait")
    @Test
    void aPollIsHeldForThirtySecondsAndAnsweredEmpty() throws Exception {
        UserSession user = client.signIn();
        assertThat(user.fullJid()).isEqualTo("2001@fin1.ucce.local/r");
        Answer poll = client.next("", "");

        scheduler.advance(Duration.ofMillis(29_999));
        assertThat(poll.open()).isTrue();
        scheduler.advance(Duration.ofMillis(1));

        assertThat(poll.body()).isEqualTo(EMPTY).hasSize(57);
    }

    @Spec(document = "XEP-0124", section = "4")
    @Test
    void aNewPollReleasesTheOneThatIsHeld() throws Exception {
        client.signIn();
        Answer first = client.next("", "");
        Answer second = client.next("", "");

        assertThat(first.body()).isEqualTo(EMPTY);
        assertThat(second.open()).isTrue();
    }

    @Test
    void anEventAnswersTheHeldPollAtOnce() throws Exception {
        UserSession user = client.signIn();
        Answer poll = client.next("", "");

        user.deliver(FakeEvents.event("update"));
        scheduler.run();

        assertThat(poll.body()).contains("<update/>");
    }

    @Spec(document = "XEP-0124", section = "10")
    @Test
    void theSessionEndsAfterSixtySecondsWithoutPoll() throws Exception {
        client.signIn();
        assertThat(client.presence).containsExactly("available 2001@fin1.ucce.local/r");
        Answer poll = client.next("", "");
        scheduler.advance(Duration.ofSeconds(30));
        assertThat(poll.body()).isEqualTo(EMPTY);

        scheduler.advance(Duration.ofMillis(59_999));
        assertThat(client.forgotten).isFalse();
        scheduler.advance(Duration.ofMillis(1));

        assertThat(client.forgotten).isTrue();
        assertThat(client.presence.getLast()).isEqualTo("unavailable 2001@fin1.ucce.local/r");
        assertThat(client.users.of("2001")).isEmpty();
    }

    @Test
    void aHeldPollKeepsTheSessionAlive() throws Exception {
        client.signIn();
        for (int i = 0; i < 20; i++) {
            client.next("", "");
            scheduler.advance(Duration.ofSeconds(25));
        }

        assertThat(client.forgotten).isFalse();
    }

    @Test
    void theInactivityBeginsWhenTheConnectionOfAHeldPollIsLost() throws Exception {
        client.signIn();
        Answer poll = client.next("", "");
        client.session.connectionLost(client.rid, poll);

        scheduler.advance(Duration.ofSeconds(59));
        assertThat(client.forgotten).isFalse();
        scheduler.advance(Duration.ofSeconds(1));

        assertThat(client.forgotten).isTrue();
    }

    @Test
    void aPollWhoseConnectionWasLostMayBeSentAgainAndLosesNoEvent() throws Exception {
        UserSession user = client.signIn();
        Answer lost = client.next("", "");
        client.session.connectionLost(client.rid, lost);
        user.deliver(FakeEvents.event("update"));
        scheduler.run();

        Answer again = client.send(client.rid, "", "");

        assertThat(lost.open()).isTrue();
        assertThat(again.body()).contains("<update/>");
    }

    @Test
    void aRequestThatCameTooEarlyIsAnsweredWhenTheSessionEnds() throws Exception {
        client.signIn();
        Answer early = client.send(client.rid + 2, "", "");

        client.send(client.rid + 4, "", ""); // beyond the window: ends the session

        assertThat(client.forgotten).isTrue();
        assertThat(early.body()).contains("item-not-found");
    }

    @Test
    void aHeldRequestThatIsSentAgainMovesToTheNewConnection() throws Exception {
        UserSession user = client.signIn();
        Answer first = client.next("", "");
        Answer again = client.send(client.rid, "", "");

        user.deliver(FakeEvents.event("update"));
        scheduler.run();

        assertThat(first.abandoned).isTrue();
        assertThat(first.open()).isTrue();
        assertThat(again.body()).contains("<update/>");
    }

    @Spec(document = "XEP-0124", section = "14.3")
    @Test
    void anAnsweredRequestThatIsSentAgainIsAnsweredFromTheCache() throws Exception {
        UserSession user = client.signIn();
        Answer poll = client.next("", "");
        user.deliver(FakeEvents.event("update"));
        scheduler.run();

        assertThat(client.send(client.rid, "", "").body()).isEqualTo(poll.body());
    }

    @Test
    void aRidOfLongAgoEndsTheSession() throws Exception {
        client.signIn();

        assertThat(client.send(100, "", "").body()).contains("condition='item-not-found'");
        assertThat(client.forgotten).isTrue();
    }

    @Spec(document = "XEP-0124", section = "14.2")
    @Test
    void aRidBeyondTheWindowEndsTheSessionAndAnswersWhoWaits() throws Exception {
        client.signIn();
        Answer poll = client.next("", "");

        assertThat(client.send(client.rid + 3, "", "").body()).contains("condition='item-not-found'");
        assertThat(poll.body()).contains("type='terminate'");
        assertThat(client.presence.getLast()).isEqualTo("unavailable 2001@fin1.ucce.local/r");
    }

    @Test
    void aClientThatNeverAuthenticatesIsTerminated() {
        client.open();
        Answer poll = client.next("", "");
        scheduler.advance(Duration.ofSeconds(30));
        Answer later = poll.bodies.getFirst().equals(EMPTY) ? client.next("", "") : poll;

        assertThat(later.body()).contains("<connection-timeout");
        assertThat(client.forgotten).isTrue();
    }

    @Test
    void whatIsTooLargeBeforeAuthenticationIsNotKeptUntilItsTurn() {
        for (String payload : List.of("<a>" + "x".repeat(10_500) + "</a>", "<a/>".repeat(70))) {
            FakeBoshClient stranger = new FakeBoshClient();
            stranger.open();

            Answer early = stranger.send(stranger.rid + 2, "", payload);

            assertThat(early.body()).contains("condition='policy-violation'");
            assertThat(stranger.forgotten).isTrue();
        }
    }

    @Test
    void whatWaitsForItsTurnIsBoundedOverAllSessions() throws Exception {
        StreamServices services = FakeStreamServices.create(
                new UserSessions(),
                new ArrayList<>(),
                FakeStreamServices.settings(Map.of("admission.unfinished", "1MB")));
        FakeBoshClient desktop = new FakeBoshClient("wait='30' hold='1'", services);
        desktop.signIn();
        List<FakeBoshClient> strangers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            FakeBoshClient stranger = new FakeBoshClient("wait='30' hold='1'", services);
            stranger.open();
            strangers.add(stranger);
            stranger.send(stranger.rid + 2, "", "<a>" + "x".repeat(9_500) + "</a>");
            strangers.forEach(any -> any.scheduler.run());
        }

        assertThat(strangers)
                .as("a quarter of a megabyte is for those of one address")
                .filteredOn(stranger -> !stranger.forgotten)
                .hasSizeBetween(15, 27);
        assertThat(desktop.send(desktop.rid + 2, "", "<a>" + "x".repeat(50_000) + "</a>")
                        .open())
                .as("who has signed in does not pay for strangers")
                .isTrue();
        assertThat(desktop.forgotten).isFalse();
    }

    @Test
    void anEarlyRequestWhoseConnectionIsLostIsForgotten() throws Exception {
        client.signIn();
        Answer early = client.send(client.rid + 2, "", "<presence xmlns='jabber:client'/>");

        client.session.connectionLost(client.rid + 2, early);
        scheduler.advance(Duration.ofSeconds(31));

        assertThat(early.open()).isTrue();
    }

    @Test
    void aSessionThatEndedKeepsItsPlaceUntilItIsForgotten() {
        FakeBoshClient stranger = new FakeBoshClient(
                "wait='30' hold='1'", FakeStreamServices.settings(Map.of("admission.sessions-per-address", "1")));
        stranger.open();

        stranger.scheduler.advance(Duration.ofSeconds(30)); // ends the stream; nobody waits
        assertThat(stranger.forgotten).isFalse();
        assertThat(stranger.admission.stream(null)).isNull();

        stranger.scheduler.advance(Duration.ofSeconds(5));
        assertThat(stranger.forgotten).isTrue();
        assertThat(stranger.admission.stream(null)).isNotNull();
    }

    @Test
    void aFailureInARequestEndsTheSessionAndAnswersIt() throws Exception {
        client.signIn();
        Answer poll = client.next("", "");
        poll.breaks = true;

        Answer pause = client.next("pause='100'", "");

        assertThat(pause.body()).contains("condition='internal-server-error'");
        assertThat(client.forgotten).isTrue();
        assertThat(client.presence.getLast()).isEqualTo("unavailable 2001@fin1.ucce.local/r");
    }

    @Test
    void aClientThatNeverPollsLosesItsSessionAtTheBoundOfTheQueue() throws Exception {
        UserSession user = client.signIn();

        for (int i = 0; i < 5_001; i++) {
            user.deliver(FakeEvents.event("update"));
            scheduler.run();
        }

        assertThat(client.next("", "").body()).contains("condition='policy-violation'");
        assertThat(client.users.of("2001")).isEmpty();
    }
}
