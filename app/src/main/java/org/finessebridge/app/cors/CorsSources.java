package org.finessebridge.app.cors;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.finessebridge.app.apierror.ApiErrors;
import org.finessebridge.app.apierror.ErrorType;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;

/** Applies the rule of origins to REST. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CorsSettings.class)
class CorsSources {

    private static final Duration PREFLIGHT_CACHE = Duration.ofHours(1);
    private static final String API = "/finesse/api/";

    /** Spring Security knows it by its name. */
    @Bean
    CorsFilter corsFilter(OriginRule rule) {
        CorsFilter filter = new CorsFilter(source(rule));
        filter.setCorsProcessor(new Refusal());
        return filter;
    }

    /** It runs among the filters of Spring Security, and not once more beside them. */
    @Bean
    FilterRegistrationBean<CorsFilter> corsFilterRegistration(CorsFilter filter) {
        FilterRegistrationBean<CorsFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    private static CorsConfigurationSource source(OriginRule rule) {
        return request -> request.getRequestURI().startsWith(API) ? of(request, rule) : null;
    }

    private static @Nullable CorsConfiguration of(HttpServletRequest request, OriginRule rule) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return null;
        }
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOrigins(rule.allows(origin, OriginRule.Asked.by(request)) ? List.of(origin) : List.of());
        cors.setAllowedMethods(List.of("GET", "PUT", "POST", "DELETE", "OPTIONS"));
        cors.setAllowedHeaders(List.of("*"));
        cors.setExposedHeaders(List.of("requestId", "Location", "WWW-Authenticate", "ETag", "Content-Range"));
        cors.setAllowCredentials(true);
        cors.setMaxAge(PREFLIGHT_CACHE);
        return cors;
    }

    /** Says why in the form of all other refusals. */
    private static final class Refusal extends DefaultCorsProcessor {

        @Override
        protected void rejectRequest(ServerHttpResponse response) throws IOException {
            response.setStatusCode(HttpStatus.FORBIDDEN);
            response.getHeaders().setContentType(MediaType.APPLICATION_XML);
            response.getBody()
                    .write(ApiErrors.document(
                                    ErrorType.FORBIDDEN,
                                    HttpHeaders.ORIGIN,
                                    "Pages of this origin may not use this server")
                            .getBytes(StandardCharsets.UTF_8));
            response.flush();
        }
    }
}
