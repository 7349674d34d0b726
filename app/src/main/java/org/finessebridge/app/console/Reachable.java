package org.finessebridge.app.console;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** The name under which a client gets to a listener: not every one has the server's own. */
final class Reachable {

    private static final String LOOPBACK = "127.0.0.1";

    private Reachable() {}

    /**
     * A host for URLs.
     *
     * @param address where the listener is bound; null or empty: to all interfaces
     * @param fqdn the server's name
     */
    static String host(@Nullable String address, String fqdn) {
        if (address == null || address.isBlank() || isAny(address)) {
            return fqdn;
        }
        if (address.equals(LOOPBACK)) {
            return "localhost";
        }
        return address.contains(":") ? "[" + address + "]" : address;
    }

    /** Whether other machines get there. */
    static boolean fromElsewhere(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return true;
        }
        try {
            return !InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return true;
        }
    }

    private static boolean isAny(String address) {
        try {
            return InetAddress.ofLiteral(address).isAnyLocalAddress();
        } catch (IllegalArgumentException e) {
            return false; // a name
        }
    }
}
