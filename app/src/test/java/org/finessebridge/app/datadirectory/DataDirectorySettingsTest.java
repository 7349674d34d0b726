package org.finessebridge.app.datadirectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DataDirectorySettingsTest {

    @Test
    void defaults() {
        assertThat(bind(Map.of())).isEqualTo(new DataDirectorySettings(Path.of("data")));
    }

    @Test
    void everyPropertyIsBound() {
        assertThat(bind(Map.of("finesse.data-dir", "/var/lib/finesse-bridge")))
                .isEqualTo(new DataDirectorySettings(Path.of("/var/lib/finesse-bridge")));
    }

    private static DataDirectorySettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("finesse", DataDirectorySettings.class);
    }
}
