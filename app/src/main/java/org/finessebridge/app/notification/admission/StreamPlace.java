package org.finessebridge.app.notification.admission;

/** The place of one stream. Not thread-safe: lives on the stream's event loop. */
public final class StreamPlace {

    private final Admission admission;
    private final Long address;
    private boolean authenticated;
    private boolean left;

    StreamPlace(Admission admission, Long address) {
        this.admission = admission;
        this.address = address;
    }

    /** The client has signed in. */
    public void authenticated() {
        if (!authenticated && !left) {
            authenticated = true;
            admission.authenticated(address);
        }
    }

    /** The stream has ended. */
    public void leave() {
        if (!left) {
            left = true;
            admission.left(address, authenticated);
        }
    }
}
