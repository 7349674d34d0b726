package org.finessebridge.app.cors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class AllowedOriginsTest {

    private final AllowedOrigins origins =
            new AllowedOrigins(List.of("http://localhost:[*]", "https://*.example.com"));

    @Test
    void allowsWhatAPatternNames() {
        assertThat(origins.allows("http://localhost:3000")).isTrue();
        assertThat(origins.allows("https://crm.example.com")).isTrue();
    }

    @Test
    void allowsNothingElse() {
        assertThat(origins.allows("http://localhost.evil.test:3000")).isFalse();
        assertThat(origins.allows("https://example.com.evil.test")).isFalse();
        assertThat(origins.allows("null")).isFalse();
        assertThat(origins.allows(null)).isFalse();
    }
}
