package org.finessebridge.app.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TlsSettingsTest {

    @Test
    void defaults() {
        assertThat(bind(Map.of())).isEqualTo(new TlsSettings(null, null, null, null, Duration.ofDays(365)));
    }

    @Test
    void everyPropertyIsBound() {
        assertThat(bind(Map.of(
                        "finesse.tls.certificate",
                        "a",
                        "finesse.tls.private-key",
                        "b",
                        "finesse.tls.keystore",
                        "c",
                        "finesse.tls.keystore-password",
                        "secret",
                        "finesse.tls.hsts",
                        "0")))
                .isEqualTo(new TlsSettings(Path.of("a"), Path.of("b"), Path.of("c"), "secret", Duration.ZERO));
    }

    @Test
    void thePasswordDoesNotShow() {
        assertThat(new TlsSettings(null, null, Path.of("c"), "secret", Duration.ZERO).toString())
                .doesNotContain("secret");
    }

    private static TlsSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("finesse.tls", TlsSettings.class);
    }
}
