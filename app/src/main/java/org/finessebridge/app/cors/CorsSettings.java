package org.finessebridge.app.cors;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
public record CorsSettings(
        @DefaultValue({"http://localhost:[*]", "https://localhost:[*]", "http://127.0.0.1:[*]", "https://127.0.0.1:[*]"
        })
        List<String> allowedOrigins) {

    private static final Pattern ORIGIN = Pattern.compile("\\*|null|[A-Za-z][A-Za-z0-9+.-]*://[^/\\s]+/?");

    /** Refuses what no origin can be like (RFC 6454, 7): it would allow nobody. */
    public CorsSettings {
        for (String origin : allowedOrigins) {
            if (!ORIGIN.matcher(origin.strip()).matches()) {
                throw new IllegalArgumentException("finesse.cors.allowed-origins has '" + origin
                        + "', which is no origin: write it with its scheme and without a path, as"
                        + " https://desktop.example.com or https://*.example.com:[*]");
            }
        }
    }

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
