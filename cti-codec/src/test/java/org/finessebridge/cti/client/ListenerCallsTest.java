package org.finessebridge.cti.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.session.FailureEvent;
import org.junit.jupiter.api.Test;

class ListenerCallsTest {

    private static final CtiEvent EVENT = new FailureEvent(17, null);

    private final FakeTimer timer = new FakeTimer();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Duration taken = Duration.ZERO;

    @Test
    void measuresTheListenerAndSaysOnceAMinuteThatItIsSlow() {
        ListenerCalls calls = calls(() -> timer.pass(taken));
        try (ScenarioLog log = new ScenarioLog()) {
            taken = Duration.ofMillis(99);
            calls.event(EVENT);
            assertThat(log.next("The application")).isEmpty();

            taken = Duration.ofMillis(100);
            calls.event(EVENT);
            assertThat(log.next("The application"))
                    .startsWith("The application took 100 ms for one event (0 more")
                    .contains("hand over to a thread of its own");
            calls.event(EVENT);
            calls.event(EVENT);
            assertThat(log.next("The application")).isEmpty();

            timer.advance(Duration.ofMinutes(1));
            calls.outcome(() -> timer.pass(Duration.ofMillis(250)));
            assertThat(log.next("The application")).startsWith("The application took 250 ms for one outcome (2 more");
        }
        assertThat(meters.get("cti.listener.time").timer().count()).isEqualTo(5);
        assertThat(meters.get("cti.listener.time").timer().totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(649);
    }

    @Test
    void survivesAListenerThatFails() {
        ListenerCalls calls = calls(() -> {
            throw new IllegalStateException("a listener's fault");
        });
        calls.event(EVENT);

        assertThat(meters.get("cti.listener.time").timer().count()).isEqualTo(1);
        assertThatThrownBy(() -> calls.outcome(() -> {
                    throw new IllegalStateException("a receiver's");
                }))
                .hasMessage("a receiver's");
    }

    @Test
    void survivesAListenerThatFailsWorse() {
        calls(() -> {
                    throw new StackOverflowError("a listener's fault");
                })
                .event(EVENT);
        assertThat(meters.get("cti.listener.time").timer().count()).isEqualTo(1);
    }

    private ListenerCalls calls(Runnable onEvent) {
        CtiClientListener listener = new CtiClientListener() {
            @Override
            public void onEvent(CtiEvent event) {
                onEvent.run();
            }

            @Override
            public void onSessionOpened(CtiSessionOpened opened) {}

            @Override
            public void onSessionLost(CtiSessionLost lost) {}
        };
        CtiClientSettings settings =
                CtiClientSettings.builder().sides(new CtiEndpoint("a", 1)).build();
        return new ListenerCalls(listener, timer, CtiClientMeters.in(meters, new AtomicInteger(), settings));
    }
}
