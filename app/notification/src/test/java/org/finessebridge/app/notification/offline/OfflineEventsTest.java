package org.finessebridge.app.notification.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.finessebridge.app.notification.MovableClock;
import org.finessebridge.app.notification.meter.NotificationMeters;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.junit.jupiter.api.Test;

class OfflineEventsTest {

    private final MovableClock time = new MovableClock();
    private final MeterRegistry meters = new SimpleMeterRegistry();

    private OfflineEvents events(int perUser, int inAll) {
        return new OfflineEvents(
                new OfflineSettings(perUser, inAll, Duration.ofMinutes(5)), time, new NotificationMeters(meters));
    }

    private static void store(OfflineEvents events, String user, String text) {
        events.store(user, () -> OutboundXml.of("<message>" + text + "</message>"));
    }

    private static List<String> take(OfflineEvents events, String user) {
        return events.take(user).stream()
                .map(event -> event.toString().replaceAll("<message>(.*)<delay.*", "$1"))
                .toList();
    }

    private double count(String outcome) {
        return meters.get("finesse.notification.offline.events")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    @Test
    void givesInOrderOnceAndWithTheTime() {
        OfflineEvents events = events(10, 10);
        store(events, "2001", "one");
        time.advance(Duration.ofSeconds(1));
        store(events, "2001", "two");
        store(events, "2002", "other");

        List<OutboundXml> taken = events.take("2001");

        assertThat(taken.getFirst().toString())
                .isEqualTo("<message>one<delay xmlns=\"urn:xmpp:delay\" stamp=\"2026-01-02T03:04:05Z\"/></message>");
        assertThat(taken.get(1).toString()).contains("two");
        assertThat(events.take("2001")).isEmpty();
        assertThat(events.size()).isEqualTo(1);
        assertThat(count("given")).isEqualTo(2);
    }

    @Test
    void theOldestGoesFirstAndNoUserTakesAllTheRoom() {
        OfflineEvents events = events(2, 3);
        store(events, "2001", "one");
        store(events, "2001", "two");
        store(events, "2001", "three");
        store(events, "2002", "a");
        store(events, "2003", "too much");

        assertThat(take(events, "2001")).containsExactly("two", "three");
        assertThat(take(events, "2002")).containsExactly("a");
        assertThat(take(events, "2003")).isEmpty();
        assertThat(count("full")).isEqualTo(2);
    }

    @Test
    void ofAStateOnlyTheNewestIsKept() {
        OfflineEvents events = events(10, 10);
        for (String text : List.of("being read", "in service")) {
            events.store("2001", () -> OutboundXml.of("<message>" + text + "</message>"), "/finesse/api/SystemInfo");
            store(events, "2001", "event after " + text);
        }

        assertThat(take(events, "2001"))
                .containsExactly("event after being read", "in service", "event after in service");
        assertThat(events.size()).isZero();
        assertThat(count("stale")).isEqualTo(1);
    }

    /** A session finds out late that its client is gone. */
    @Test
    void whatASessionGivesBackComesBeforeWhatWasPublishedAfterIt() {
        OfflineEvents events = events(3, 10);
        OutboundXml first = published("out of service");
        OutboundXml second = published("being read");
        store(events, "2001", "in service");

        events.giveBack("2001", first);
        events.giveBack("2001", second);
        OutboundXml third = published("a call");
        store(events, "2001", "the end of the call");
        events.giveBack("2001", third);

        assertThat(take(events, "2001")).containsExactly("in service", "a call", "the end of the call");
        assertThat(count("full")).isEqualTo(2);
        events.giveBack("2001", second);
        events.giveBack("2001", first);
        assertThat(take(events, "2001")).containsExactly("out of service", "being read");
        assertThat(events.size()).isZero();
    }

    private static OutboundXml published(String text) {
        byte[] tail = (text + "</message>").getBytes(StandardCharsets.UTF_8);
        return OutboundXml.event("<message>", tail, System.nanoTime(), () -> true);
    }

    @Test
    void staleEventsAreDroppedAndCounted() {
        OfflineEvents events = events(10, 10);
        store(events, "2001", "old");
        store(events, "2002", "old");
        time.advance(Duration.ofMinutes(5));
        store(events, "2001", "new");
        time.advance(Duration.ofMillis(1));

        events.dropStale();
        assertThat(events.size()).isEqualTo(1);
        assertThat(count("stale")).isEqualTo(2);
        time.advance(Duration.ofMinutes(6));
        assertThat(take(events, "2001")).isEmpty();
        assertThat(count("stale")).isEqualTo(3);
        assertThat(events.size()).isZero();
    }

    @Test
    void zeroSwitchesItOff() {
        OfflineEvents events = events(0, 10);
        store(events, "2001", "x");

        assertThat(events.size()).isZero();
    }
}
