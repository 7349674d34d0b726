package org.finessebridge.app.cors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorsSettingsTest {

    private final Predicate<@Nullable String> origins =
            new CorsSettings(List.of("http://localhost:[*]", "https://*.example.com")).matcher();

    @Test
    void allowsWhatAPatternNames() {
        assertThat(origins.test("http://localhost:3000")).isTrue();
        assertThat(origins.test("https://crm.example.com")).isTrue();
    }

    @Test
    void allowsNothingElse() {
        assertThat(origins.test("http://localhost.evil.test:3000")).isFalse();
        assertThat(origins.test("https://example.com.evil.test")).isFalse();
        assertThat(origins.test("null")).isFalse();
        assertThat(origins.test(null)).isFalse();
    }
}
