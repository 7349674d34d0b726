package org.finessebridge.app.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.time.Duration;
import java.util.Map;

class BridgeSettingsTest {

    @Test
    void defaults() {
        assertThat(bind(Map.of()))
                .isEqualTo(new BridgeSettings(Duration.ofSeconds(2), Duration.ofSeconds(3)));
    }

    @Test
    void everyPropertyIsBound() {
        assertThat(
                        bind(
                                Map.of(
                                        "finesse.bridge.event-timeout",
                                        "5s",
                                        "finesse.bridge.stop-timeout",
                                        "6s")))
                .isEqualTo(new BridgeSettings(Duration.ofSeconds(5), Duration.ofSeconds(6)));
    }

    private static BridgeSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("finesse.bridge", BridgeSettings.class);
    }
}
