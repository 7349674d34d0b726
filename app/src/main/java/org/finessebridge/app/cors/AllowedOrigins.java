package org.finessebridge.app.cors;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.cors.CorsConfiguration;

/**
 * The origins whose pages may use REST, BOSH and WebSocket.
 *
 * @param allowedOrigins patterns as {@code https://*.example.com} or {@code http://localhost:[*]};
 *     by default pages that the browser's own machine serves
 */
@ConfigurationProperties(prefix = "finesse.cors", ignoreUnknownFields = false)
public record AllowedOrigins(
        @DefaultValue({"http://localhost:[*]", "https://localhost:[*]", "http://127.0.0.1:[*]", "https://127.0.0.1:[*]"
        })
        List<String> allowedOrigins) {

    /**
     * Tells whether an origin is one of these; null (no browser asked) is not. The patterns are
     * compiled here, once.
     */
    public Predicate<@Nullable String> matcher() {
        CorsConfiguration cors = configuration();
        return origin -> cors.checkOrigin(origin) != null;
    }

    private CorsConfiguration configuration() {
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOriginPatterns(allowedOrigins);
        return cors;
    }
}
