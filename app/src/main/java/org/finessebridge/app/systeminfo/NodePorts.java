package org.finessebridge.app.systeminfo;

import org.jspecify.annotations.Nullable;

/** The ports of this server. */
public interface NodePorts {

    /** Those that are open now; any thread may ask. */
    Open open();

    /**
     * Ports.
     *
     * @param https of REST; null where it is not open
     * @param xmpp of the Notification Service over TCP; null where it is not open, or elsewhere
     */
    record Open(@Nullable Integer https, @Nullable Integer xmpp) {}
}
