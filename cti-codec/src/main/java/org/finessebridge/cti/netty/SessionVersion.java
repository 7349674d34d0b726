package org.finessebridge.cti.netty;

import org.finessebridge.cti.layout.ProtocolVersion;

/**
 * The protocol version of one connection, shared by its decoder and encoder. Used on the
 * connection's event loop only.
 */
public final class SessionVersion {

    private ProtocolVersion version;

    /** Starts with a version: a client's own, or any before a server has seen OPEN_REQ. */
    public SessionVersion(ProtocolVersion version) {
        this.version = version;
    }

    /** The version of what follows. */
    public ProtocolVersion get() {
        return version;
    }

    /** Sets the version that both sides have agreed on. */
    public void set(ProtocolVersion agreed) {
        this.version = agreed;
    }
}
