package org.finessebridge.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DemoSettingsTest {

    @Test
    void defaults() {
        assertThat(bind(Map.of())).isEqualTo(new DemoSettings(true, false, 0, false));
    }

    @Test
    void everyPropertyIsBound() {
        assertThat(bind(Map.of(
                        "finesse.demo.enabled",
                        "false",
                        "finesse.demo.all-interfaces",
                        "true",
                        "finesse.demo.generated-agents",
                        "7",
                        "finesse.demo.traffic",
                        "true")))
                .isEqualTo(new DemoSettings(false, true, 7, true));
    }

    private static DemoSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("finesse.demo", DemoSettings.class);
    }
}
