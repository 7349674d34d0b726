package org.finessebridge.cti.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReconnectBackoffTest {

    private static final CtiEndpoint A = new CtiEndpoint("a", 42027);
    private static final CtiEndpoint B = new CtiEndpoint("b", 43027);

    @Test
    void triesTheOtherSideAtOnceAndThenWaitsLongerAndLonger() {
        ReconnectBackoff backoff = backoff(0, A, B);

        assertThat(millis(backoff, 8)).containsExactly(0L, 250L, 0L, 500L, 0L, 1000L, 0L, 2000L);
    }

    @Test
    void waitsBetweenAttemptsOnASingleSide() {
        assertThat(millis(backoff(0, A), 3)).containsExactly(250L, 500L, 1000L);
    }

    @Test
    void neverWaitsLongerThanTheLongest() {
        assertThat(millis(backoff(0, A), 1000)).allMatch(wait -> wait <= 10_000).endsWith(10_000L);
    }

    @Test
    void takesUpToHalfOfTheWaitOff() {
        assertThat(millis(backoff(1, A), 2)).containsExactly(125L, 250L);
    }

    @Test
    void beginsAgainAfterALastingSession() {
        ReconnectBackoff backoff = backoff(0, A);
        millis(backoff, 5);
        backoff.reset();

        assertThat(millis(backoff, 1)).containsExactly(250L);
    }

    private static ReconnectBackoff backoff(double random, CtiEndpoint... sides) {
        return new ReconnectBackoff(CtiClientSettings.builder().sides(sides).build(), () -> random);
    }

    private static List<Long> millis(ReconnectBackoff backoff, int failures) {
        return Stream.generate(backoff::afterFailure)
                .limit(failures)
                .map(Duration::toMillis)
                .toList();
    }
}
