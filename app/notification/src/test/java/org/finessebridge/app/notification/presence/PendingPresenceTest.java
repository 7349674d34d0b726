package org.finessebridge.app.notification.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.app.notification.timer.FakeScheduler;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.junit.jupiter.api.Test;

class PendingPresenceTest {

    private static final Duration A_WHILE = Duration.ofMillis(100);

    private final FakeScheduler scheduler = new FakeScheduler();
    private final List<String> sent = new ArrayList<>();
    private int room;
    private final PendingPresence presences = new PendingPresence(scheduler, () -> room > 0, this::take);

    private void take(OutboundXml presence) {
        room--;
        sent.add(presence.toString());
    }

    private void send(String from, String presence) {
        presences.send(from, OutboundXml.of(presence));
    }

    @Test
    void whereThereIsRoomEveryPresenceIsSentAtOnce() {
        room = 3;

        send("a", "a1");
        send("a", "a2");
        send("b", "b1");

        assertThat(sent).containsExactly("a1", "a2", "b1");
    }

    @Test
    void theLastOfEachAddressWaitsForRoom() {
        send("a", "a1");
        send("b", "b1");
        send("a", "a2");
        assertThat(sent).isEmpty();

        room = 1;
        scheduler.advance(A_WHILE);
        assertThat(sent).containsExactly("b1");

        room = 2;
        send("c", "c1"); // not before those that wait
        scheduler.advance(A_WHILE);
        assertThat(sent).containsExactly("b1", "a2", "c1");

        room = 1;
        send("a", "a3");
        assertThat(sent).containsExactly("b1", "a2", "c1", "a3");
    }

    @Test
    void onePresenceMayGoAheadInPlaceOfTheOneThatWaits() {
        send("a", "a1");
        send("b", "b1");
        presences.sendNow("a", OutboundXml.of("a2"));
        assertThat(sent).containsExactly("a2");

        room = 2;
        scheduler.advance(A_WHILE);
        assertThat(sent).containsExactly("a2", "b1");
    }

    @Test
    void whereNothingElseWaitsAnyMoreNothingIsSentLater() {
        send("a", "a1");
        presences.sendNow("a", OutboundXml.of("a2"));
        send("b", "b1");
        room = 1;
        scheduler.advance(A_WHILE);

        assertThat(sent).containsExactly("a2", "b1");
    }

    @Test
    void whatIsClearedIsNotSent() {
        send("a", "a1");
        presences.clear();
        room = 2;
        scheduler.advance(A_WHILE);
        assertThat(sent).isEmpty();

        send("a", "a2");
        assertThat(sent).containsExactly("a2");
    }
}
