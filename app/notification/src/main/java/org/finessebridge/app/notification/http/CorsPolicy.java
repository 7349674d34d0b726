package org.finessebridge.app.notification.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.finessebridge.app.notification.origin.PageOrigins;
import org.jspecify.annotations.Nullable;

/** What tells a browser which pages of other origins may use BOSH (Fetch standard, 3.2 CORS). */
public final class CorsPolicy {

    /** RFC 9110, 5.6.2: a token. */
    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    /** Named where a page asks for none in particular. */
    private static final String USUAL_HEADERS = "Content-Type, Authorization";

    private final PageOrigins rule;

    /** A policy for pages that the rule allows. */
    public CorsPolicy(PageOrigins rule) {
        this.rule = rule;
    }

    /**
     * Whether a page may make the request. Browsers ask nobody before they open a WebSocket (RFC
     * 6455, 10.2); clients that are none name no origin.
     *
     * @param host host and port that the client asked for
     */
    boolean allows(HttpRequest request, String host, @Nullable SocketAddress peer, boolean secure) {
        HttpHeaders headers = request.headers();
        return rule.allows(
                headers.get(HttpHeaderNames.ORIGIN),
                new PageOrigins.Asked(
                        peer instanceof InetSocketAddress inet ? inet.getAddress() : null,
                        secure,
                        host,
                        headers::getAll));
    }

    /** Adds what an answer needs so that a page that is allowed may read it. */
    void addTo(HttpHeaders response, @Nullable String origin) {
        if (origin != null) {
            response.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            response.set(HttpHeaderNames.VARY, "Origin");
        }
    }

    /**
     * Adds the same to a refusal of what may be no proper request: a page that is allowed can tell its user
     * why, and one that is not learns nothing.
     */
    void addToRefusal(HttpHeaders response, HttpRequest request, @Nullable SocketAddress peer, boolean secure) {
        String origin = request.headers().get(HttpHeaderNames.ORIGIN);
        String host = request.headers().get(HttpHeaderNames.HOST);
        if (origin != null && allows(request, host == null ? "" : host.strip(), peer, secure)) {
            addTo(response, origin);
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
        String asked = request.getAll(HttpHeaderNames.ACCESS_CONTROL_REQUEST_HEADERS).stream()
                .flatMap(names -> Arrays.stream(names.split(",")))
                .map(String::strip)
                .filter(name -> HEADER_NAME.matcher(name).matches())
                .distinct()
                .collect(Collectors.joining(", "));
        return asked.isEmpty() ? USUAL_HEADERS : asked;
    }
}
