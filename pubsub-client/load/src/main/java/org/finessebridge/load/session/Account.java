package org.finessebridge.load.session;

/** Who signs in. */
public record Account(String user, String password) {

    /** Without the password. */
    @Override
    public String toString() {
        return user;
    }
}
