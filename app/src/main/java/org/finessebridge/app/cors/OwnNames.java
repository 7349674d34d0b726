package org.finessebridge.app.cors;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.finessebridge.app.identity.ServerIdentity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * By which names the product may be addressed. While the demo listens on loopback alone, everybody knows its
 * passwords: a page from anywhere must not reach it by a name that the page's owner lets point to 127.0.0.1 ("DNS
 * rebinding"). Addresses, the product's own name and names that no public name server has are then the only ones;
 * else any name will do, as the machine may have many. Immutable.
 */
@Component
public final class OwnNames {

    /** RFC 6761, RFC 6762, RFC 8375, and what ICANN keeps for private use. */
    private static final Set<String> NEVER_PUBLIC =
            Set.of("localhost", "local", "test", "example", "invalid", "internal", "home.arpa");

    private static final Pattern PORT = Pattern.compile(":[0-9]{0,5}$");
    private static final Pattern IPV4 = Pattern.compile("[0-9]+(\\.[0-9]+){3}");

    private final boolean areLimited;
    private final String fqdn;

    @Autowired
    OwnNames(Environment environment, ServerIdentity identity) {
        this(
                environment.getProperty("finesse.demo.enabled", Boolean.class, true)
                        && isLoopback(environment.getProperty("server.address", "")),
                identity.fqdn());
    }

    OwnNames(boolean areLimited, String fqdn) {
        this.areLimited = areLimited;
        this.fqdn = fqdn.toLowerCase(Locale.ROOT);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return address.equals("localhost");
        }
    }

    /**
     * Whether it is one of them.
     *
     * @param host the Host header, or HTTP/2's {@code :authority}, with or without a port
     */
    public boolean has(String host) {
        if (!areLimited) {
            return true;
        }
        String name = PORT.matcher(host).replaceFirst("").toLowerCase(Locale.ROOT);
        if (name.endsWith(".")) {
            name = name.substring(0, name.length() - 1);
        }
        return name.startsWith("[")
                || IPV4.matcher(name).matches()
                || name.indexOf('.') < 0
                || name.equals(fqdn)
                || isNeverPublic(name);
    }

    private static boolean isNeverPublic(String name) {
        return NEVER_PUBLIC.stream().anyMatch(last -> name.endsWith("." + last));
    }
}
