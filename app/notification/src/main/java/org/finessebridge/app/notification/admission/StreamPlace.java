package org.finessebridge.app.notification.admission;

import java.util.List;

/** The place of one stream. Not thread-safe: lives on the stream's event loop. */
public final class StreamPlace {

    private final ClientNetwork address;
    private final AddressQuota sessions;
    private final List<AddressQuota> unauthenticated;
    private boolean authenticated;
    private boolean left;

    /**
     * A place that has been taken.
     *
     * @param sessions where it is given back at the end
     * @param unauthenticated where it is given back when the client has signed in
     */
    StreamPlace(ClientNetwork address, AddressQuota sessions, List<AddressQuota> unauthenticated) {
        this.address = address;
        this.sessions = sessions;
        this.unauthenticated = List.copyOf(unauthenticated);
    }

    /** Where the client is. */
    ClientNetwork address() {
        return address;
    }

    /** The client has signed in. */
    public void authenticated() {
        if (!authenticated && !left) {
            authenticated = true;
            unauthenticated.forEach(quota -> quota.release(address));
        }
    }

    /** The stream has ended. */
    public void leave() {
        if (!left) {
            left = true;
            sessions.release(address);
            if (!authenticated) {
                unauthenticated.forEach(quota -> quota.release(address));
            }
        }
    }
}
