package org.finessebridge.app.cors;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;
import org.finessebridge.app.proxies.TrustedProxies;
import org.finessebridge.app.time.Ticker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Which pages may use the product, over every transport alike: those of the allowed origins, and the
 * product's own, by whatever name and port the browser came (RFC 6454, 5). Clients that are no
 * browsers name no origin. Safe for use by any thread.
 */
@Component
public final class OriginRule {

    private static final Logger LOG = LoggerFactory.getLogger(OriginRule.class);

    private static final int LONGEST_ORIGIN = 300;
    private static final long BETWEEN_LINES = Duration.ofMinutes(10).toNanos();

    private final Predicate<@Nullable String> allowed;
    private final TrustedProxies proxies;
    private final OwnNames names;
    private final Ticker ticker;
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong lastLine;

    /**
     * A request as the rule sees it.
     *
     * @param peer who sent it; null if unknown
     * @param secure whether it came over TLS
     * @param host the Host header, or HTTP/2's {@code :authority}; may be empty
     * @param headers the values of the others by name
     */
    public record Asked(
            @Nullable InetAddress peer, boolean secure, String host, Function<String, List<String>> headers) {

        /** The same of a servlet's request. */
        public static Asked by(HttpServletRequest request) {
            String host = request.getHeader("Host");
            return new Asked(
                    address(request.getRemoteAddr()),
                    request.isSecure(),
                    host == null ? request.getServerName() + ":" + request.getServerPort() : host,
                    name -> Collections.list(request.getHeaders(name)));
        }

        private static @Nullable InetAddress address(String literal) {
            try {
                return InetAddress.ofLiteral(literal);
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
    }

    /** The rule of the settings. */
    public OriginRule(CorsSettings allowed, TrustedProxies proxies, OwnNames names, Ticker ticker) {
        this.allowed = allowed.matcher();
        this.proxies = proxies;
        this.names = names;
        this.ticker = ticker;
        this.lastLine = new AtomicLong(ticker.nanos() - BETWEEN_LINES);
    }

    /**
     * Whether a page may make the request.
     *
     * @param origin the header; null if there is none
     */
    public boolean allows(@Nullable String origin, Asked asked) {
        if (origin == null) {
            return true;
        }
        if (origin.length() <= LONGEST_ORIGIN && (isOwn(origin, asked) || allowed.test(origin))) {
            return true;
        }
        refused(origin, asked);
        return false;
    }

    private boolean isOwn(String origin, Asked asked) {
        URI page = uri(origin);
        URI server = uri((asked.secure() ? "https://" : "http://") + asked.host());
        return page != null
                && server != null
                && names.has(page.getHost())
                && proxies.addressed(asked.peer(), server, asked.headers()).stream()
                        .anyMatch(addressed -> isSame(page, addressed));
    }

    private static @Nullable URI uri(String text) {
        try {
            URI uri = new URI(text);
            return uri.getScheme() == null || uri.getHost() == null ? null : uri;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static boolean isSame(URI page, URI server) {
        return page.getScheme().equalsIgnoreCase(server.getScheme())
                && page.getHost().equalsIgnoreCase(server.getHost())
                && port(page) == port(server);
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return uri.getScheme().toLowerCase(Locale.ROOT).equals("https") ? 443 : 80;
    }

    /** One line in ten minutes: whoever comes by could fill the log with them. */
    private void refused(String origin, Asked asked) {
        long count = refused.incrementAndGet();
        long last = lastLine.get();
        long now = ticker.nanos();
        if (now - last >= BETWEEN_LINES && lastLine.compareAndSet(last, now)) {
            refused.addAndGet(-count);
            LOG.warn(
                    "Refused {} request(s) of pages of other origins, the last of {} to {}. If the"
                            + " page may, name its origin in finesse.cors.allowed-origins; if it is"
                            + " the product's own behind a proxy, name the proxy's address in"
                            + " finesse.proxies.trusted. The next such line comes in ten minutes"
                            + " at the earliest",
                    count,
                    shortened(origin),
                    shortened(asked.host()));
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_ORIGIN ? text : text.substring(0, LONGEST_ORIGIN) + "...";
    }
}
