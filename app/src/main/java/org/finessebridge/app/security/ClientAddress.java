package org.finessebridge.app.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where a client signs in from, as far as one client is told from another by it: an IPv4 address,
 * or the first half of an IPv6 address, within which a machine changes its own.
 *
 * @param network an opaque name for it
 */
public record ClientAddress(String network) {

    /** Where nothing is known: one address for all of those. */
    public static final ClientAddress UNKNOWN = new ClientAddress("");

    private static final int HALF_OF_IPV6 = 8;

    /**
     * The address in a text like {@code 192.0.2.1}, {@code [2001:db8::1]:5222} or, as sockets are
     * printed, {@code host/192.0.2.1:5222}; no name is ever looked up.
     */
    public static ClientAddress of(@Nullable String text) {
        if (text == null) {
            return UNKNOWN;
        }
        String literal = text.substring(text.lastIndexOf('/') + 1);
        if (literal.startsWith("[")) {
            literal = literal.substring(1, Math.max(1, literal.indexOf(']')));
        } else if (literal.indexOf(':') == literal.lastIndexOf(':') && literal.contains(":")) {
            literal = literal.substring(0, literal.indexOf(':'));
        }
        int scope = literal.indexOf('%');
        try {
            return of(InetAddress.ofLiteral(scope < 0 ? literal : literal.substring(0, scope)));
        } catch (IllegalArgumentException e) {
            return UNKNOWN;
        }
    }

    /** For who reads a log: {@code 192.0.2.1}, {@code 2001:db8:0:1::/64}, or {@code unknown}. */
    public String printable() {
        if (network.isEmpty()) {
            return "unknown";
        }
        byte[] bytes = HexFormat.of().parseHex(network);
        try {
            return bytes.length == HALF_OF_IPV6
                    ? InetAddress.getByAddress(Arrays.copyOf(bytes, 2 * HALF_OF_IPV6))
                                    .getHostAddress() + "/64"
                    : InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            return network; // of no length that an address has
        }
    }

    /** The same for an address that is no text. */
    public static ClientAddress of(InetAddress address) {
        byte[] bytes = address.getAddress();
        return new ClientAddress(
                HexFormat.of().formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, HALF_OF_IPV6) : bytes));
    }
}
