package org.finessebridge.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.finessebridge.app.apierror.ApiErrorAnswer;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.audit.AuditLog;
import org.finessebridge.app.proxies.TrustedProxies;
import org.finessebridge.app.routes.ApiPath;
import org.finessebridge.app.time.Ticker;
import org.finessebridge.app.tls.TransportSecurity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Basic authentication on every request and no sessions: a stale JSESSIONID means nothing.
 * SystemInfo and the page for browsers need no credentials, and wrong ones don't matter there.
 */
@Configuration(proxyBeanMethods = false)
class RestSecurity {

    private static final String CHALLENGE = "Basic realm=\"Finesse\"";
    private static final String OPERATIONS = "/actuator";
    private static final int LONGEST_REASON = 200;

    /** What an operator does on the machine itself, with {@code app/bin}. */
    @Bean
    @Order(0)
    SecurityFilterChain operations(HttpSecurity http, TransportSecurity tls) throws Exception {
        return plain(tls, http.securityMatcher(RestSecurity::isOperation))
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((who, context) -> new AuthorizationDecision(LocalOperator.makes(context.getRequest()))))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.FORBIDDEN)))
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain openResources(HttpSecurity http, TransportSecurity tls) throws Exception {
        return plain(tls, http.securityMatcher(request -> OpenResources.has(request.getServletPath())))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain resources(
            HttpSecurity http,
            UserAuthenticator users,
            AdministratorAccounts administrators,
            AccountPasswords passwords,
            LockedAccounts locks,
            AuditLog audit,
            TransportSecurity tls,
            Ticker ticker,
            TrustedProxies proxies)
            throws Exception {
        return plain(tls, http)
                // The provider itself: one that asks several would tell listeners of each request.
                .authenticationManager(new FinesseAuthenticationProvider(
                        users, administrators, passwords, ticker, locks, audit)::authenticate)
                .httpBasic(basic -> basic.authenticationEntryPoint(RestSecurity::refuse)
                        .addObjectPostProcessor(readingEveryForm(proxies)))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.OPTIONS)
                        .permitAll() // it tells methods, which are no secret
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint((request, response, e) -> challenge(request, response)))
                .build();
    }

    private static boolean isOperation(HttpServletRequest request) {
        return ApiPath.isAtOrBelow(request.getServletPath(), OPERATIONS);
    }

    private static ObjectPostProcessor<BasicAuthenticationFilter> readingEveryForm(TrustedProxies proxies) {
        return new ObjectPostProcessor<>() {
            @Override
            public <T extends BasicAuthenticationFilter> T postProcess(T filter) {
                filter.setAuthenticationConverter(new BasicCredentials(proxies));
                return filter;
            }
        };
    }

    /**
     * {@code http.server.requests} counts and times every request. To do so for each filter too would
     * make an observation of each of the dozen, with every request.
     */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /**
     * Every method comes as far as the resource, which knows those that it has; and so does every header that
     * RFC 9110, 5.5, allows: a tab, and bytes beyond ASCII.
     */
    @Bean
    StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowedHeaderNames(name -> true); // Tomcat has refused what is no token
        firewall.setAllowedHeaderValues(RestSecurity::isHeaderValue);
        return firewall;
    }

    /** Every value that is read is asked about, so that it is a plain loop. */
    private static boolean isHeaderValue(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < 0x20 && c != '\t') || c == 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** What Spring's firewall finds suspicious, such as a path with {@code ..}; it says why. */
    @Bean
    RequestRejectedHandler rejectedRequests() {
        return (request, response, e) ->
                ApiErrorAnswer.write(request, response, ErrorType.BAD_REQUEST, "", reason(e.getMessage()));
    }

    private static String reason(@Nullable String message) {
        String text = message == null ? "The request is malformed" : message;
        return text.substring(0, Math.min(LONGEST_REASON, text.length()));
    }

    private static HttpSecurity plain(TransportSecurity tls, HttpSecurity http) throws Exception {
        return http
                // What nobody asks for would wrap each request once more: sessions, and the servlet API's own view of
                // users.
                .sessionManagement(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                // Credentials come with each request; there is no cookie to forge requests with.
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .cors(Customizer.withDefaults())
                .headers(headers -> headers.httpStrictTransportSecurity(
                        hsts -> hsts.maxAgeInSeconds(tls.maxAge().toSeconds())
                                .includeSubDomains(false)
                                .requestMatcher(request -> tellsOfTransportSecurity(request, tls))));
    }

    /** It goes for the whole host: not for loopback, where other programs are. */
    private static boolean tellsOfTransportSecurity(HttpServletRequest request, TransportSecurity tls) {
        return tls.maxAge().isPositive()
                && request.isSecure()
                && !LocalOperator.isLoopbackName(request.getServerName());
    }

    /** Not 401 where nobody knows whether the password is right: clients would ask for another. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            ApiErrorAnswer.write(request, response, ErrorType.SERVICE_UNAVAILABLE, "", "AUTHENTICATION_UNAVAILABLE");
        } else {
            challenge(request, response);
        }
    }

    private static void challenge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        ApiErrorAnswer.write(
                request,
                response,
                ErrorType.AUTHORIZATION_FAILURE,
                BasicCredentials.user(request.getHeader(HttpHeaders.AUTHORIZATION)),
                "UNAUTHORIZED");
    }
}
