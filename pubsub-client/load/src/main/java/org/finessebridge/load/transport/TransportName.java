package org.finessebridge.load.transport;

import java.util.Locale;

/** How a session's stream is carried. */
public enum TransportName {
    BOSH("/http-bind/"),
    TCP(""),
    WEBSOCKET("/ws/");

    private final String usualPath;

    TransportName(String usualPath) {
        this.usualPath = usualPath;
    }

    /** The path of the HTTP request where no other is named; empty without HTTP. */
    public String usualPath() {
        return usualPath;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
