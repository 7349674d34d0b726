package org.finessebridge.app.notification.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.app.notification.MovableClock;
import org.finessebridge.app.notification.handover.Publication.Keeping;
import org.finessebridge.app.notification.meter.NotificationMeters;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;

class HandoverTest {

    private static final String USER = "2001";
    private static final String JID = "2001@fin1.ucce.local";

    private final MovableClock time = new MovableClock();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final PublishingClock clock = new PublishingClock(time);
    private final NodeHistory states = new NodeHistory();
    private final NodeHistory calls = new NodeHistory();

    /** Those of user 2001; nobody else has any. */
    private final List<Session> present = new ArrayList<>();

    private boolean removed;

    private static final class Session implements Receiver {

        final List<Event> got = new ArrayList<>();
        int offers;

        @Override
        public void deliver(Event event) {
            got.add(event);
        }

        @Override
        public void collect() {
            offers++;
        }

        /** Shows its presence: what is kept is given. */
        List<String> take(Handover handover, Event... waiting) {
            return handover.take(USER, this, List.of(waiting), System.nanoTime()).stream()
                    .map(HandoverTest::text)
                    .toList();
        }
    }

    private Handover handover(int perUser, int inAll) {
        return new Handover(
                new OfflineSettings(perUser, inAll, Duration.ofMinutes(5)),
                time,
                new NotificationMeters(meters),
                user -> user.equals(USER) ? List.copyOf(present) : List.of(),
                user -> !removed);
    }

    private Session come() {
        Session session = new Session();
        present.add(session);
        return session;
    }

    private Publication publication(NodeHistory node, String text, Keeping keeping) {
        PublishingTime now = clock.next();
        node.published(now);
        return Publication.of("pubsub.x", "/node", node, now, keeping, () -> text);
    }

    private Event publish(Handover handover, NodeHistory node, String text) {
        Publication publication = publication(node, text, Keeping.ALWAYS);
        handover.hand(publication, USER, JID);
        return present.isEmpty() ? publication.to(JID) : present.getFirst().got.getLast();
    }

    private static String text(Event event) {
        return event.toString().replaceAll("^<message[^>]*>|<delay[^>]*/>|</message>$", "");
    }

    private double count(String outcome) {
        return meters.get("finesse.notification.offline.events")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    @Spec(document = "XEP-0203", section = "2")
    @Test
    void whatWasPublishedForNobodyIsGivenInOrderOnceAndWithItsTime() {
        Handover handover = handover(10, 10);
        publish(handover, states, "one");
        time.advance(Duration.ofSeconds(1));
        publish(handover, calls, "two");
        handover.hand(publication(new NodeHistory(), "other", Keeping.ALWAYS), "2002", "2002@fin1.ucce.local");
        Session session = come();

        List<Event> given = handover.take(USER, session, List.of(), System.nanoTime());

        assertThat(given).extracting(HandoverTest::text).containsExactly("one", "two");
        assertThat(given.getFirst().toString())
                .endsWith("one<delay xmlns=\"urn:xmpp:delay\" stamp=\"2026-01-02T03:04:05Z\"/></message>");
        assertThat(session.take(handover)).isEmpty();
        assertThat(handover.size()).isEqualTo(1);
        assertThat(count("given")).isEqualTo(2);
    }

    @Test
    void whoIsThereGetsOneRenderingForAllAndNothingIsKept() {
        Handover handover = handover(10, 10);
        Session one = come();
        Session other = come();

        publish(handover, states, "one");

        assertThat(one.got).hasSize(1);
        assertThat(other.got.getFirst()).isSameAs(one.got.getFirst());
        assertThat(one.got.getFirst().toString()).doesNotContain("<delay");
        assertThat(handover.size()).isZero();
    }

    @Test
    void theOldestGoesFirstAndNoUserTakesAllTheRoom() {
        Handover handover = handover(2, 3);
        for (String text : List.of("one", "two", "three")) {
            publish(handover, states, text);
        }
        handover.hand(publication(calls, "a", Keeping.ALWAYS), "2002", "2002@x");
        handover.hand(publication(calls, "too much", Keeping.ALWAYS), "2003", "2003@x");

        assertThat(come().take(handover)).containsExactly("two", "three");
        assertThat(handover.size()).isEqualTo(1);
        assertThat(count("full")).isEqualTo(2);
    }

    @Test
    void ofAStateOnlyTheNewestIsKept() {
        Handover handover = handover(10, 10);
        for (String text : List.of("being read", "in service")) {
            handover.hand(publication(states, text, Keeping.WHILE_NEWEST), USER, JID);
            publish(handover, calls, "event after " + text);
        }

        assertThat(come().take(handover))
                .containsExactly("event after being read", "in service", "event after in service");
        assertThat(handover.size()).isZero();
        assertThat(count("stale")).isEqualTo(1);
    }

    /** A page that vanished is found out a minute later; its successor has heard of the node since. */
    @Test
    void whatComesBackNeverFollowsSomethingNewerOfItsNode() {
        Handover handover = handover(10, 10);
        Session vanished = come();
        Event ready = publish(handover, states, "READY");
        Event ringing = publish(handover, calls, "ringing");
        Session page = come();
        Event notReady = publish(handover, states, "NOT_READY");
        present.remove(vanished);

        handover.takeBack(USER, vanished, List.of(ready, ringing, notReady));

        assertThat(page.offers).isEqualTo(1);
        assertThat(page.take(handover)).as("of the calls it has not heard").containsExactly("ringing");
        assertThat(count("superseded")).isEqualTo(1);
        assertThat(handover.size()).isZero();
    }

    /** The newest was heard by a session that has ended: there is nothing to put the old one right. */
    @Test
    void whatComesBackAfterTheLastWordWasReadIsGivenToNobody() {
        Handover handover = handover(10, 10);
        Session vanished = come();
        Event ready = publish(handover, states, "READY");
        present.remove(vanished);
        Session page = come();
        publish(handover, states, "NOT_READY");
        present.remove(page);

        handover.takeBack(USER, vanished, List.of(ready));

        assertThat(come().take(handover)).isEmpty();
        assertThat(count("superseded")).isEqualTo(1);
    }

    @Test
    void whatComesBackAndWhatIsPublishedMeanwhileKeepTheirOrder() {
        Handover handover = handover(10, 10);
        Session vanished = come();
        Event first = publish(handover, calls, "first");
        Event second = publish(handover, calls, "second");
        present.remove(vanished);
        publish(handover, calls, "third");

        handover.takeBack(USER, vanished, List.of(second));
        handover.takeBack(USER, vanished, List.of(first));

        Session next = come();
        Event fourth = publish(handover, calls, "fourth");
        assertThat(next.take(handover, fourth)).containsExactly("first", "second", "third", "fourth");
    }

    /** It has been published, and the session's event loop has not come to it. */
    @Test
    void whatIsKeptIsGivenBeforeWhatIsOnItsWayToWhoHasJustCome() {
        Handover handover = handover(10, 10);
        publish(handover, calls, "ringing");
        Session page = come();
        long since = System.nanoTime();
        publish(handover, calls, "answered");

        assertThat(handover.take(USER, page, List.of(), since))
                .extracting(HandoverTest::text)
                .containsExactly("ringing");
    }

    @Test
    void anEventStaysOneAsOftenAsItIsGivenToASessionThatDies() {
        Handover handover = handover(10, 10);
        publish(handover, states, "READY");
        time.advance(Duration.ofMinutes(1));
        for (int i = 0; i < 3; i++) {
            Session dying = come();
            List<Event> given = handover.take(USER, dying, List.of(), System.nanoTime());
            present.remove(dying);
            handover.takeBack(USER, dying, given);
        }

        List<Event> given = handover.take(USER, come(), List.of(), System.nanoTime());

        assertThat(given).extracting(HandoverTest::text).containsExactly("READY");
        assertThat(given.getFirst().toString()).containsOnlyOnce("<delay").contains("stamp=\"2026-01-02T03:04:05Z\"");
    }

    @Test
    void whatASessionHasGotItDoesNotGetAgainFromAnother() {
        Handover handover = handover(10, 10);
        Session one = come();
        Session other = come();
        Event ready = publish(handover, states, "READY");
        present.remove(one);
        handover.takeBack(USER, one, List.of(ready));
        assertThat(handover.size()).as("the other has it").isZero();

        present.remove(other);
        handover.takeBack(USER, other, List.of(ready));
        Session next = come();
        assertThat(next.take(handover)).containsExactly("READY");
        handover.takeBack(USER, one, List.of(ready)); // what was found out even later
        assertThat(next.take(handover)).isEmpty();
    }

    @Test
    void twoSessionsThatEndAtOnceLeaveOneCopy() {
        Handover handover = handover(10, 10);
        Session one = come();
        Session other = come();
        Event ready = publish(handover, states, "READY");
        present.clear();

        handover.takeBack(USER, one, List.of(ready));
        handover.takeBack(USER, other, List.of(ready));

        assertThat(handover.size()).isEqualTo(1);
        assertThat(come().take(handover)).containsExactly("READY");
    }

    @Test
    void whatIsForOneSessionOrNobodyAnyMoreIsNotKept() {
        Handover handover = handover(10, 10);
        Session session = new Session();
        Event forOne = publication(states, "x", Keeping.ALWAYS).to(JID + "/desktop");
        Event retracted = publication(states, "y", Keeping.NEVER).to(JID);
        handover.takeBack(USER, session, List.of(forOne, retracted));
        removed = true;
        handover.takeBack(
                USER, session, List.of(publication(states, "z", Keeping.ALWAYS).to(JID)));

        assertThat(handover.size()).isZero();
    }

    @Test
    void staleEventsAreDroppedAndCounted() {
        Handover handover = handover(10, 10);
        publish(handover, states, "old");
        handover.hand(publication(calls, "old", Keeping.ALWAYS), "2002", "2002@x");
        time.advance(Duration.ofMinutes(5));
        publish(handover, states, "new");
        time.advance(Duration.ofMillis(1));

        handover.dropStale();
        assertThat(handover.size()).isEqualTo(1);
        assertThat(count("stale")).isEqualTo(2);
        time.advance(Duration.ofMinutes(6));
        assertThat(come().take(handover)).isEmpty();
        assertThat(count("stale")).isEqualTo(3);
        assertThat(handover.size()).isZero();
    }

    @Test
    void zeroSwitchesItOff() {
        Handover handover = handover(0, 10);
        publish(handover, states, "x");

        assertThat(handover.size()).isZero();
    }

    /** The client has heard NOT_READY: that LOGOUT is about to come makes READY no newer. */
    @Test
    void whatIsOnItsWayDoesNotLetAnOldEventOvertakeWhatWasHeard() {
        Handover handover = handover(10, 10);
        Session vanished = come();
        Event ready = publish(handover, states, "READY");
        Session page = come();
        long since = System.nanoTime();
        publish(handover, states, "NOT_READY");
        assertThat(handover.take(USER, page, List.of(), since)).isEmpty();
        present.remove(vanished);
        handover.takeBack(USER, vanished, List.of(ready));
        publish(handover, states, "LOGOUT");

        assertThat(handover.takeMore(USER, page, List.of())).isEmpty();
        assertThat(count("superseded")).isEqualTo(1);
    }
}
