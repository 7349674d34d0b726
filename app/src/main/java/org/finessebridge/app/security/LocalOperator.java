package org.finessebridge.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request is one that an operator makes on the machine itself, with {@code app/bin}: it
 * comes from there, is addressed there (a page whose name was made to point there is not), shows no
 * trace of a proxy or, where it changes something, of a page in a browser, and changes nothing but what the
 * Notification Service, and requests, leave in logs, and whether that service runs.
 */
final class LocalOperator {

    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final List<String> TRACES_OF_PROXIES = List.of("forwarded", "x-forwarded", "x-real-ip", "via");

    private static final String LOGGERS = "/actuator/loggers/org.finessebridge.app.";

    /** What the Notification Service logs, and the two logs of requests. */
    private static final List<String> SWITCHABLE =
            List.of(LOGGERS + "notification", LOGGERS + "webserviceslog", LOGGERS + "accesslog");

    /** Bytes of an order: it is read as a whole, and nobody has signed in. */
    private static final long LONGEST_ORDER = 1024;

    private static final String SERVICE = "/actuator/notificationservice";

    private LocalOperator() {}

    /** Whether the request is granted. */
    static boolean makes(HttpServletRequest request) {
        return isLocal(request.getRemoteAddr())
                && isLoopbackName(host(request))
                && Collections.list(request.getHeaderNames()).stream().noneMatch(LocalOperator::isTraceOfProxy)
                && (isReading(request)
                        || (!isOfAPage(request) && isShort(request) && isSwitchable(request.getRequestURI())));
    }

    /** Many a proxy tells the scheme alone, so any {@code X-Forwarded-*} counts. */
    private static boolean isTraceOfProxy(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return TRACES_OF_PROXIES.contains(name) || name.startsWith("x-forwarded-");
    }

    private static boolean isLocal(String address) {
        return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
    }

    /** In HTTP/2 the client says it in {@code :authority} (RFC 9113, 8.3.1). */
    private static @Nullable String host(HttpServletRequest request) {
        String header = request.getHeader("Host");
        return header == null && request.getProtocol().startsWith("HTTP/2") ? request.getServerName() : header;
    }

    static boolean isLoopbackName(@Nullable String host) {
        return host != null
                && LOOPBACK_NAMES.contains(host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT));
    }

    private static boolean isReading(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    /** Browsers say with every POST where the page comes from; the scripts are none. */
    private static boolean isOfAPage(HttpServletRequest request) {
        return request.getHeader("Origin") != null || request.getHeader("Sec-Fetch-Site") != null;
    }

    private static boolean isShort(HttpServletRequest request) {
        long announced = request.getContentLengthLong();
        return announced >= 0 && announced <= LONGEST_ORDER;
    }

    private static boolean isSwitchable(String uri) {
        return uri.equals(SERVICE)
                || SWITCHABLE.stream().anyMatch(logger -> uri.equals(logger) || uri.startsWith(logger + "."));
    }
}
