package org.finessebridge.app.notification.origin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which pages may use the service (RFC 6454), as the application decides. Safe for use by any thread. */
public interface PageOrigins {

    /**
     * A request at one of the service's own ports.
     *
     * @param peer who sent it; null if unknown
     * @param secure whether it came over TLS
     * @param host the Host header; may be empty
     * @param headers the values of the others by name
     */
    record Asked(@Nullable InetAddress peer, boolean secure, String host, Function<String, List<String>> headers) {}

    /**
     * Whether a page may make the request.
     *
     * @param origin the header; null if there is none, as from clients that are no browsers
     */
    boolean allows(@Nullable String origin, Asked asked);

    /** The same for a request at the REST port. */
    boolean allows(@Nullable String origin, HttpServletRequest request);
}
