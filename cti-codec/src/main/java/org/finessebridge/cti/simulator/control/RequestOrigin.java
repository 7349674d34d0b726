package org.finessebridge.cti.simulator.control;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;

/**
 * Whether a request comes from a program, not from a page in a browser: a page of any site may send
 * requests to loopback, also under a name of its own that leads there (DNS rebinding).
 */
final class RequestOrigin {

    private final String address;

    /** For an API that listens at an address, as its settings have it. */
    RequestOrigin(String address) {
        this.address = address.toLowerCase(Locale.ROOT);
    }

    /**
     * Refuses what may come from a page.
     *
     * @param reached where the request has come to
     */
    void check(HttpRequest request, InetSocketAddress reached) {
        if (request.headers().contains(HttpHeaderNames.ORIGIN)) {
            throw ControlException.forbidden("origin", "pages in browsers may not use this: it has an Origin header");
        }
        // What a page embeds, such as an image, has no Origin; browsers say whose it is. Typed in, it is "none".
        String site = request.headers().get("Sec-Fetch-Site");
        if (site != null && !site.equals("none")) {
            throw ControlException.forbidden("origin", "pages in browsers may not use this: it is part of one");
        }
        List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
        if (hosts.size() != 1 || !isOwn(host(hosts.getFirst().strip().toLowerCase(Locale.ROOT)), reached)) {
            throw ControlException.forbidden(
                    "host", "the Host header must be localhost, a loopback address, or the address listened at");
        }
    }

    private boolean isOwn(String host, InetSocketAddress reached) {
        if (host.equals("localhost") || host.equals(address)) {
            return true;
        }
        try {
            InetAddress literal = InetAddress.ofLiteral(host);
            return literal.isLoopbackAddress() || literal.equals(reached.getAddress());
        } catch (IllegalArgumentException e) {
            return false; // a name of somebody's
        }
    }

    private static String host(String hostAndPort) {
        if (hostAndPort.startsWith("[")) {
            int end = hostAndPort.indexOf(']');
            return end < 0 ? "" : hostAndPort.substring(1, end);
        }
        int colon = hostAndPort.indexOf(':');
        return colon < 0 ? hostAndPort : hostAndPort.substring(0, colon);
    }
}
