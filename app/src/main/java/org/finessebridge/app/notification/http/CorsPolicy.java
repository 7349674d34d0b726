package org.finessebridge.app.notification.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;

import org.finessebridge.app.cors.OriginRule;
import org.jspecify.annotations.Nullable;

import java.net.InetSocketAddress;
import java.net.SocketAddress;

/** What tells a browser which pages of other origins may use BOSH (Fetch standard, 3.2 CORS). */
public final class CorsPolicy {

    private final OriginRule rule;

    /** A policy for pages that the rule allows. */
    public CorsPolicy(OriginRule rule) {
        this.rule = rule;
    }

    /**
     * Whether a page may make the request. Browsers ask nobody before they open a WebSocket (RFC
     * 6455, 10.2); clients that are none name no origin.
     */
    boolean allows(HttpRequest request, @Nullable SocketAddress peer, boolean secure) {
        HttpHeaders headers = request.headers();
        return rule.allows(
                headers.get(HttpHeaderNames.ORIGIN),
                new OriginRule.Asked(
                        peer instanceof InetSocketAddress inet ? inet.getAddress() : null,
                        secure,
                        headers.get(HttpHeaderNames.HOST, ""),
                        headers::getAll));
    }

    /** Adds what an answer needs so that a page that is allowed may read it. */
    void addTo(HttpHeaders response, @Nullable String origin) {
        if (origin != null) {
            response.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            response.set(HttpHeaderNames.VARY, "Origin");
        }
    }

    /** Adds what the answer to a preflight needs. */
    void addPreflightTo(HttpHeaders response, @Nullable String origin) {
        addTo(response, origin);
        response.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_METHODS, "POST, OPTIONS");
        response.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, "Content-Type, Authorization");
        response.set(HttpHeaderNames.ACCESS_CONTROL_MAX_AGE, "3600");
    }
}
