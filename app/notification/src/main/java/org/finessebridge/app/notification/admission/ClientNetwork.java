package org.finessebridge.app.notification.admission;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What one client can dispose of, and so counts as one address: an IPv4 address, or an IPv6 network of 64 bits.
 *
 * @param bits the IPv4 address behind a one, or the first half of the IPv6 address; 0 if nobody knows
 */
public record ClientNetwork(long bits) {

    private static final long IPV4 = 0x1_0000_0000L;
    private static final long IPV4_BITS = 0xFFFF_FFFFL;
    private static final ClientNetwork UNKNOWN = new ClientNetwork(0);

    /** The network of a peer. */
    public static ClientNetwork of(@Nullable SocketAddress peer) {
        InetAddress address = peer instanceof InetSocketAddress inet ? inet.getAddress() : null;
        if (address == null) {
            return UNKNOWN;
        }
        ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
        return new ClientNetwork(
                address instanceof Inet6Address ? bytes.getLong() : IPV4 | (bytes.getInt() & IPV4_BITS));
    }

    /** As an operator writes it in the rule of a firewall. */
    @Override
    public String toString() {
        if (bits == 0) {
            return "unknown";
        }
        boolean ipv4 = (bits & ~IPV4_BITS) == IPV4;
        byte[] address = ipv4
                ? ByteBuffer.allocate(Integer.BYTES).putInt((int) bits).array()
                : ByteBuffer.allocate(2 * Long.BYTES).putLong(bits).array();
        try {
            return InetAddress.getByAddress(address).getHostAddress() + (ipv4 ? "" : "/64");
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e); // the length is right
        }
    }
}
