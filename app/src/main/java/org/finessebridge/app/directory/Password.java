package org.finessebridge.app.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A user's password: it can be compared, and never shows in a log. */
public final class Password {

    private final byte[] secret;

    public Password(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Whether the given password is this one; the time it takes tells nothing about where they
     * differ.
     */
    public boolean matches(String given) {
        return MessageDigest.isEqual(secret, given.getBytes(StandardCharsets.UTF_8));
    }

    /** The password in the clear, for a CTI server that wants it at sign-in; nothing else asks. */
    public String reveal() {
        return new String(secret, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "***";
    }
}
