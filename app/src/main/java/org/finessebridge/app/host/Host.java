package org.finessebridge.app.host;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A host: a name of labels (RFC 1123, 2.1), an IPv4 address in four decimals, or an IPv6 address (RFC 4291, 2.2) without
 * brackets and zone. Nothing is looked up. Immutable.
 *
 * @param text as it was written
 */
public record Host(String text) {

    private static final int LONGEST_NAME = 253;
    private static final int HIGHEST_PORT = 65_535;
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    /** No name ends with a label of digits alone: that would be an address (RFC 3696, 2). */
    private static final Pattern NAME = Pattern.compile("(?:" + LABEL + "\\.)*(?=[A-Za-z0-9-]*[A-Za-z-])" + LABEL);

    private static final String DECIMAL = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(DECIMAL + "(?:\\." + DECIMAL + "){3}");

    /** What an IPv6 address is made of: no zone, which means something on one machine alone. */
    private static final Pattern IPV6_CHARACTERS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    /** @throws IllegalArgumentException for what is no host */
    public Host {
        if (!isName(text) && !IPV4.matcher(text).matches() && !isIpv6(text)) {
            throw new IllegalArgumentException("no name of a host, and no IPv4 or IPv6 address");
        }
    }

    /** The host of that name or address; empty for what is none. */
    public static Optional<Host> of(String text) {
        try {
            return Optional.of(new Host(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The host of a URL with a scheme; empty where the URL has none that is one, a port that is none, or credentials.
     */
    public static Optional<Host> ofUrl(String url) {
        try {
            URI uri = new URI(url).parseServerAuthority();
            String host = uri.getHost();
            if (host == null || uri.getRawUserInfo() != null || uri.getPort() == 0 || uri.getPort() > HIGHEST_PORT) {
                return Optional.empty();
            }
            return of(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether both are the same name, in any case, or the same address, in any spelling. */
    public boolean isSameAs(Host other) {
        return text.equalsIgnoreCase(other.text)
                || (!isName(text) && !isName(other.text) && address(text).equals(address(other.text)));
    }

    /** The host with a port behind it, as a URL has them: an IPv6 address in brackets. */
    public String withPort(int port) {
        return (text.indexOf(':') < 0 ? text : "[" + text + "]") + ":" + port;
    }

    private static InetAddress address(String literal) {
        return literal.indexOf(':') < 0 ? Inet4Address.ofLiteral(literal) : Inet6Address.ofLiteral(literal);
    }

    private static boolean isName(String text) {
        return text.length() <= LONGEST_NAME && NAME.matcher(text).matches();
    }

    private static boolean isIpv6(String text) {
        if (text.indexOf(':') < 0 || !IPV6_CHARACTERS.matcher(text).matches()) {
            return false;
        }
        try {
            Inet6Address.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
