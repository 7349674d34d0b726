package org.finessebridge.app.notification.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/**
 * What a request is for (RFC 9112, 3.2), and whom its client believes to speak to.
 *
 * @param path {@code /} and names with one slash between them: as a servlet container reads it,
 *     without parameters ({@code ;jsessionid=...}), empty and dot segments, and decoded. {@code *}
 *     for the server as a whole
 * @param authority host and port of an absolute target, else of the {@code Host} header; empty if
 *     an HTTP/1.0 client tells none
 */
record RequestTarget(String path, String authority) {

    /** The server as a whole, of which OPTIONS may ask. */
    static final String SERVER = "*";

    private static final Pattern ABSOLUTE = Pattern.compile("https?://([^/?#]+)([/?].*)?", Pattern.CASE_INSENSITIVE);

    /** RFC 3986, 3.2.2 and 3.2.3: a name, an IPv4 or an IPv6 address, and a port. */
    private static final Pattern AUTHORITY =
            Pattern.compile("(?:\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._~!$&'()*+,;=%-]+)(?::[0-9]{0,5})?");

    /**
     * Reads a request.
     *
     * @throws HttpRefusal if there is not the one host that RFC 9112 (3.2) wants, or no such target
     */
    static RequestTarget of(HttpRequest request) throws HttpRefusal {
        if (request.protocolVersion().majorVersion() != 1) {
            throw new HttpRefusal(HttpResponseStatus.HTTP_VERSION_NOT_SUPPORTED, "This port speaks HTTP/1.1");
        }
        String host = host(request);
        String target = request.uri();
        if (target.startsWith("/")) {
            return new RequestTarget(path(target), host);
        }
        if (target.equals(SERVER)) {
            return new RequestTarget(SERVER, host);
        }
        Matcher absolute = ABSOLUTE.matcher(target);
        if (!absolute.matches() || !AUTHORITY.matcher(absolute.group(1)).matches()) {
            throw bad("The request target must be a path or an address of http or https");
        }
        // RFC 9112, 3.2.2: the Host header counts for nothing beside it
        String path = absolute.group(2);
        return new RequestTarget(path(path == null ? "/" : path), absolute.group(1));
    }

    private static String host(HttpRequest request) throws HttpRefusal {
        List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
        if (hosts.size() > 1) {
            throw bad("There must be one Host header, not more");
        }
        if (hosts.isEmpty()) {
            if (request.protocolVersion().equals(HttpVersion.HTTP_1_0)) {
                return "";
            }
            throw bad("HTTP/1.1 needs a Host header");
        }
        String host = hosts.getFirst().strip();
        if (!host.isEmpty() && !AUTHORITY.matcher(host).matches()) {
            throw bad("The Host header is not a host and a port");
        }
        return host;
    }

    private static String path(String target) throws HttpRefusal {
        int query = target.indexOf('?');
        String raw = query < 0 ? target : target.substring(0, query);
        Deque<String> names = new ArrayDeque<>();
        for (String segment : raw.split("/", -1)) {
            int parameters = segment.indexOf(';');
            String name = decoded(parameters < 0 ? segment : segment.substring(0, parameters));
            if (name.equals("..")) {
                if (names.pollLast() == null) {
                    throw bad("The path leads out of the server");
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return "/" + String.join("/", names);
    }

    private static String decoded(String segment) throws HttpRefusal {
        try {
            String name = UriUtils.decode(segment, StandardCharsets.UTF_8);
            if (name.indexOf('/') >= 0) { // which is no separator: RFC 3986, 2.2
                throw bad("The path has a slash in a name");
            }
            return name;
        } catch (IllegalArgumentException e) {
            throw bad("The path has a % without the two digits of a byte");
        }
    }

    private static HttpRefusal bad(String why) {
        return new HttpRefusal(HttpResponseStatus.BAD_REQUEST, why);
    }

    /** Whether the path is one of a servlet's that has this name and all below it. */
    boolean isAt(String name) {
        return path.equals(name) || path.startsWith(name + "/");
    }
}
