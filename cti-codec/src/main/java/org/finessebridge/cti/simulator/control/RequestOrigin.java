package org.finessebridge.cti.simulator.control;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a request comes from a program, not from a page in a browser: a page of any site may send
 * requests to loopback, also under a name of its own that leads there (DNS rebinding).
 */
final class RequestOrigin {

    /** The host, and a port where there is one. RFC 9110, 7.2; an IPv6 address has brackets. */
    private static final Pattern HOST =
            Pattern.compile("(?:\\[([0-9a-f:.]*:[0-9a-f:.]*)]|([^\\[\\]:]+))(?::(\\d{1,5}))?");

    /** InetAddress reads more, such as 127.1. */
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");

    private static final int LAST_PORT = 65_535;

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
        if (host.indexOf(':') < 0 && !IPV4.matcher(host).matches()) {
            return false; // a name of somebody's
        }
        try {
            InetAddress literal = InetAddress.ofLiteral(host);
            return literal.isLoopbackAddress() || literal.equals(reached.getAddress());
        } catch (IllegalArgumentException e) {
            return false; // no address either
        }
    }

    /** The host alone; empty where it is none, or the port is none. */
    private static String host(String hostAndPort) {
        Matcher parts = HOST.matcher(hostAndPort);
        if (!parts.matches()) {
            return "";
        }
        String port = parts.group(3);
        if (port != null && (Integer.parseInt(port) == 0 || Integer.parseInt(port) > LAST_PORT)) {
            return "";
        }
        String ipv6 = parts.group(1);
        return ipv6 == null ? parts.group(2) : ipv6;
    }
}
