package org.finessebridge.app.security;

/**
 * A password that a client sent, in the clear: for the CTI server that wants it at sign-in. What
 * the directory holds is a {@link org.finessebridge.app.directory.StoredCredential}, which nobody
 * can read. Immutable; never shows in a log.
 */
public final class PresentedPassword {

    private final String password;

    public PresentedPassword(String password) {
        this.password = password;
    }

    /** The password in the clear; only the request to the CTI server asks. */
    public String reveal() {
        return password;
    }

    @Override
    public String toString() {
        return "***";
    }
}
