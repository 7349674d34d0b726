package org.finessebridge.app.notification.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.app.notification.timer.FakeScheduler;
import org.junit.jupiter.api.Test;

class PeerWatchTest {

    private final FakeScheduler scheduler = new FakeScheduler();
    private final List<String> said = new ArrayList<>();
    private final PeerWatch watch = new PeerWatch(
            new KeepAliveSettings(Duration.ofSeconds(60), Duration.ofSeconds(20)),
            scheduler,
            () -> said.add("ask"),
            () -> said.add("gone"));

    @Test
    void aClientThatSaysSomethingNowAndThenIsNeverAsked() {
        for (int i = 0; i < 20; i++) {
            scheduler.advance(Duration.ofSeconds(59));
            watch.heard();
        }

        assertEquals(List.of(), said);
    }

    @Test
    void aSilentClientIsAskedOnceAndGoneWhenItDoesNotAnswer() {
        scheduler.advance(Duration.ofSeconds(59));
        assertEquals(List.of(), said);
        scheduler.advance(Duration.ofSeconds(1));
        assertEquals(List.of("ask"), said);
        scheduler.advance(Duration.ofSeconds(19));
        assertEquals(List.of("ask"), said);
        scheduler.advance(Duration.ofSeconds(1));

        assertEquals(List.of("ask", "gone"), said);
        scheduler.advance(Duration.ofHours(1));
        assertEquals(2, said.size());
    }

    @Test
    void aClientThatAnswersIsAskedAgainAfterTheNextSilence() {
        scheduler.advance(Duration.ofSeconds(60));
        scheduler.advance(Duration.ofSeconds(10));
        watch.heard();
        scheduler.advance(Duration.ofSeconds(59));
        assertEquals(List.of("ask"), said);
        scheduler.advance(Duration.ofSeconds(1));

        assertEquals(List.of("ask", "ask"), said);
    }

    @Test
    void aWatchThatIsStoppedSaysNothing() {
        watch.stop();
        scheduler.advance(Duration.ofHours(1));

        assertEquals(List.of(), said);
    }
}
