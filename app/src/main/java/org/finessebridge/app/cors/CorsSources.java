package org.finessebridge.app.cors;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

import java.time.Duration;
import java.util.List;

/** Applies the allowed origins to REST. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AllowedOrigins.class)
class CorsSources {

    private static final Duration PREFLIGHT_CACHE = Duration.ofHours(1);

    @Bean
    CorsConfigurationSource corsConfigurationSource(AllowedOrigins origins) {
        CorsConfiguration cors = origins.configuration();
        cors.setAllowedMethods(List.of("GET", "PUT", "POST", "DELETE", "OPTIONS"));
        cors.setAllowedHeaders(List.of("*"));
        cors.setExposedHeaders(List.of("requestId", "Location", "WWW-Authenticate"));
        cors.setAllowCredentials(true);
        cors.setMaxAge(PREFLIGHT_CACHE);
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/finesse/api/**", cors);
        return source;
    }
}
