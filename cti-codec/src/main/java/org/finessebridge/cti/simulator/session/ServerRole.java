package org.finessebridge.cti.simulator.session;

/** Which side of a pair serves. Guide, "Active and standby CTI servers" (version 24). */
public enum ServerRole {
    /** Serves. A server that stands alone is active. */
    ACTIVE,
    /**
     * Waits: of clients of version 24 that know of it, it takes OPEN_REQ, HEARTBEAT_REQ and
     * CLOSE_REQ, and tells them no events; it refuses all others.
     */
    STANDBY
}
