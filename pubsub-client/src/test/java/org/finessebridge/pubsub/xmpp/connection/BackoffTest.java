package org.finessebridge.pubsub.xmpp.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.finessebridge.pubsub.xmpp.settings.PublishLimits;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final LinkEnd LOST = LinkEnd.lost("");

    private final Backoff backoff = new Backoff(PublishLimits.DEFAULTS, () -> 0);

    @Test
    void waitsTwiceAsLongEachTimeUpToTheLongest() {
        assertThat(Stream.generate(() -> backoff.after(LOST).toMillis()).limit(8))
                .containsExactly(250L, 500L, 1000L, 2000L, 4000L, 8000L, 10_000L, 10_000L);
        backoff.reset();
        assertThat(backoff.after(LOST)).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void waitsLongWhereAnOperatorIsNeeded() {
        assertThat(backoff.after(LinkEnd.needsOperator(""))).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void takesUpToHalfOfTheWaitOff() {
        assertThat(new Backoff(PublishLimits.DEFAULTS, () -> 1).after(LOST)).isEqualTo(Duration.ofMillis(125));
    }
}
