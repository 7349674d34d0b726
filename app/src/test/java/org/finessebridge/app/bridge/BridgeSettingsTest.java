package org.finessebridge.app.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class BridgeSettingsTest {

    @Test
    void defaults() {
        assertThat(bind(Map.of()))
                .isEqualTo(new BridgeSettings(Duration.ofSeconds(15), Duration.ofSeconds(2), Duration.ofSeconds(3)));
    }

    @Test
    void everyPropertyIsBound() {
        assertThat(bind(Map.of(
                        "finesse.bridge.request-deadline",
                        "9s",
                        "finesse.bridge.event-timeout",
                        "5s",
                        "finesse.bridge.stop-timeout",
                        "6s")))
                .isEqualTo(new BridgeSettings(Duration.ofSeconds(9), Duration.ofSeconds(5), Duration.ofSeconds(6)));
    }

    @Test
    void refusesAQuestionAfterTheDeadline() {
        assertThatThrownBy(() -> bind(Map.of("finesse.bridge.event-timeout", "16s")))
                .rootCause()
                .hasMessageContaining("finesse.bridge.event-timeout")
                .hasMessageContaining("finesse.bridge.request-deadline");
    }

    private static BridgeSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("finesse.bridge", BridgeSettings.class);
    }
}
