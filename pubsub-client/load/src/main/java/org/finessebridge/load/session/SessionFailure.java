package org.finessebridge.load.session;

/** A sign-in or a request that did not succeed; the message says whose and why. */
public final class SessionFailure extends RuntimeException {

    /** A failure in words. */
    public SessionFailure(String message) {
        super(message, null, false, false);
    }
}
