package org.finessebridge.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.finessebridge.app.apierror.ApiErrors;
import org.finessebridge.app.apierror.ErrorType;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.firewall.RequestRejectedHandler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Basic authentication on every request and no sessions: a stale JSESSIONID means nothing.
 * SystemInfo alone needs no credentials, and wrong ones don't matter there.
 */
@Configuration(proxyBeanMethods = false)
class RestSecurity {

    private static final String CHALLENGE = "Basic realm=\"Finesse\"";

    /** What an operator does on the machine itself, with {@code app/bin}. */
    @Bean
    @Order(0)
    SecurityFilterChain operations(HttpSecurity http) throws Exception {
        return plain(http.securityMatcher("/actuator/**"))
                .authorizeHttpRequests(
                        requests ->
                                requests.anyRequest()
                                        .access(
                                                (who, context) ->
                                                        new AuthorizationDecision(
                                                                LocalOperator.makes(
                                                                        context.getRequest()))))
                .exceptionHandling(
                        handling ->
                                handling.authenticationEntryPoint(
                                        new HttpStatusEntryPoint(HttpStatus.FORBIDDEN)))
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain openResources(HttpSecurity http) throws Exception {
        return plain(http.securityMatcher("/finesse/api/SystemInfo", "/error", "/ws", "/ws/"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain resources(HttpSecurity http, UserAuthenticator authenticator)
            throws Exception {
        return plain(http)
                .authenticationProvider(new FinesseAuthenticationProvider(authenticator))
                .httpBasic(
                        basic ->
                                basic.authenticationEntryPoint(
                                        (request, response, e) -> challenge(request, response)))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(
                        handling ->
                                handling.authenticationEntryPoint(
                                        (request, response, e) -> challenge(request, response)))
                .build();
    }

    /** A request line that Spring's firewall finds suspicious, such as one with {@code //}. */
    @Bean
    RequestRejectedHandler rejectedRequests() {
        return (request, response, e) ->
                write(response, ErrorType.BAD_REQUEST, "", "The URI is malformed");
    }

    private static HttpSecurity plain(HttpSecurity http) throws Exception {
        return http.sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Credentials come with each request; there is no cookie to forge requests with.
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(Customizer.withDefaults())
                .cors(Customizer.withDefaults())
                // HSTS would make browsers refuse plain HTTP to the whole host, localhost included.
                .headers(headers -> headers.httpStrictTransportSecurity(hsts -> hsts.disable()));
    }

    private static void challenge(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        write(
                response,
                ErrorType.AUTHORIZATION_FAILURE,
                userOf(request.getHeader(HttpHeaders.AUTHORIZATION)),
                "UNAUTHORIZED");
    }

    /** The user that a Basic header names; empty if there is none. */
    private static String userOf(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return "";
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(authorization.substring(6).strip());
            String credentials = new String(decoded, StandardCharsets.UTF_8);
            int colon = credentials.indexOf(':');
            return colon < 0 ? "" : credentials.substring(0, colon);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static void write(
            HttpServletResponse response, ErrorType type, String errorData, String errorMessage)
            throws IOException {
        byte[] document =
                ApiErrors.document(type, errorData, errorMessage).getBytes(StandardCharsets.UTF_8);
        response.setStatus(type.status());
        response.setContentType(MediaType.APPLICATION_XML_VALUE + ";charset=UTF-8");
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }
}
