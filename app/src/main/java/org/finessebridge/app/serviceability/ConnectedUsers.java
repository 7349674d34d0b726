package org.finessebridge.app.serviceability;

/** Counts who is connected to the Notification Service. */
public interface ConnectedUsers {

    /** As it is now; any thread may ask. */
    Count now();

    /**
     * Users, each counted once.
     *
     * @param desktop who are there with the resource of the vendor's desktop
     * @param all who are there at all
     */
    record Count(int desktop, int all) {}
}
