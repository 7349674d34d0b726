package org.finessebridge.app.notification.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;

import org.finessebridge.app.cors.AllowedOrigins;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What tells a browser which pages of other origins may use BOSH (Fetch standard, 3.2 CORS). */
public final class CorsPolicy {

    private static final int LONGEST_ORIGIN = 300;

    /** RFC 9110, 5.6.2: a token. */
    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    /** Named where a page asks for none in particular. */
    private static final String USUAL_HEADERS = "Content-Type, Authorization";

    private final Predicate<@Nullable String> allowed;

    /** A policy for those origins. */
    public CorsPolicy(AllowedOrigins allowed) {
        this.allowed = allowed.matcher();
    }

    /** Whether a page of that origin may read answers; null stands for a request without one. */
    boolean allows(@Nullable String origin) {
        return origin != null && origin.length() <= LONGEST_ORIGIN && allowed.test(origin);
    }

    /**
     * Whether a page may open a WebSocket, for which browsers ask nobody before (RFC 6455, 10.2). A
     * client that is no browser names no origin, or that of the server itself.
     *
     * @param server scheme, host and port that the client asked for
     */
    boolean allowsWebSocket(@Nullable String origin, String server) {
        return origin == null || origin.equalsIgnoreCase(server) || allows(origin);
    }

    /** Adds what an answer needs so that the page may read it. */
    void addTo(HttpHeaders response, @Nullable String origin) {
        if (origin != null && allows(origin)) {
            response.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            response.set(HttpHeaderNames.VARY, "Origin");
        }
    }

    /**
     * Adds what the answer to a preflight needs: the page may send every header that it asks for.
     * They decide nothing here, and libraries add some of their own.
     */
    void addPreflightTo(HttpHeaders response, HttpHeaders request) {
        addTo(response, request.get(HttpHeaderNames.ORIGIN));
        response.add(HttpHeaderNames.VARY, HttpHeaderNames.ACCESS_CONTROL_REQUEST_HEADERS);
        response.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_METHODS, "POST, OPTIONS");
        response.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, allowedHeaders(request));
        response.set(HttpHeaderNames.ACCESS_CONTROL_MAX_AGE, "3600");
    }

    private static String allowedHeaders(HttpHeaders request) {
        String asked =
                request.getAll(HttpHeaderNames.ACCESS_CONTROL_REQUEST_HEADERS).stream()
                        .flatMap(names -> Arrays.stream(names.split(",")))
                        .map(String::strip)
                        .filter(name -> HEADER_NAME.matcher(name).matches())
                        .distinct()
                        .collect(Collectors.joining(", "));
        return asked.isEmpty() ? USUAL_HEADERS : asked;
    }
}
