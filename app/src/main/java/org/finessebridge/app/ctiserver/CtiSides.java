package org.finessebridge.app.ctiserver;

import java.util.ArrayList;
import java.util.List;
import org.finessebridge.app.startup.StartupException;
import org.finessebridge.cti.client.CtiEndpoint;
import org.jspecify.annotations.Nullable;

/** Reads the settings of the sides. */
final class CtiSides {

    private CtiSides() {}

    /** The configured sides, A first; empty if none is. */
    static List<CtiEndpoint> of(CtiSettings settings) {
        List<CtiEndpoint> sides = new ArrayList<>();
        add("finesse.cti.side-a", settings.sideA(), sides);
        add("finesse.cti.side-b", settings.sideB(), sides);
        return sides;
    }

    private static void add(String setting, @Nullable String value, List<CtiEndpoint> sides) {
        if (value == null || value.isBlank()) {
            return;
        }
        int colon = value.lastIndexOf(':');
        try {
            if (colon < 1) {
                throw new IllegalArgumentException("it has no port");
            }
            String host = value.substring(0, colon).strip();
            if (host.startsWith("[") && host.endsWith("]")) {
                host = host.substring(1, host.length() - 1);
            }
            sides.add(new CtiEndpoint(host, port(value.substring(colon + 1).strip())));
        } catch (IllegalArgumentException e) {
            throw new StartupException(
                    setting + " is '" + value + "', which is no host:port (" + e.getMessage() + ").",
                    "Write it as cti-a.example.com:42027.",
                    e);
        }
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("its port is no number", e);
        }
    }
}
