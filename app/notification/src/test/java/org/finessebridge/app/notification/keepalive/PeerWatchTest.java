package org.finessebridge.app.notification.keepalive;

import static org.assertj.core.api.Assertions.assertThat;

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

        assertThat(said).isEmpty();
    }

    @Test
    void aSilentClientIsAskedOnceAndGoneWhenItDoesNotAnswer() {
        scheduler.advance(Duration.ofSeconds(59));
        assertThat(said).isEmpty();
        scheduler.advance(Duration.ofSeconds(1));
        assertThat(said).containsExactly("ask");
        scheduler.advance(Duration.ofSeconds(19));
        assertThat(said).containsExactly("ask");
        scheduler.advance(Duration.ofSeconds(1));

        assertThat(said).containsExactly("ask", "gone");
        scheduler.advance(Duration.ofHours(1));
        assertThat(said).hasSize(2);
    }

    @Test
    void aClientThatAnswersIsAskedAgainAfterTheNextSilence() {
        scheduler.advance(Duration.ofSeconds(60));
        scheduler.advance(Duration.ofSeconds(10));
        watch.heard();
        scheduler.advance(Duration.ofSeconds(59));
        assertThat(said).containsExactly("ask");
        scheduler.advance(Duration.ofSeconds(1));

        assertThat(said).containsExactly("ask", "ask");
    }

    @Test
    void aWatchThatIsStoppedSaysNothing() {
        watch.stop();
        scheduler.advance(Duration.ofHours(1));

        assertThat(said).isEmpty();
    }
}
