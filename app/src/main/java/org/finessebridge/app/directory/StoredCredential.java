package org.finessebridge.app.directory;

import org.jspecify.annotations.Nullable;

/**
 * What the directory holds to check a user's password with. It can't be turned back into the
 * password: where a CTI server wants that, it gets what the client presented. Immutable, with
 * {@code equals}: two that are equal let the same passwords in. Shows nothing in a log. Both
 * methods may compute for a while, so no event loop may call them.
 */
public interface StoredCredential {

    /**
     * Whether the given password is the user's; the time it takes tells nothing about where they
     * differ.
     */
    boolean matches(String presented);

    /**
     * SCRAM's {@code SaltedPassword} (RFC 5802, 3), from which a server makes its keys.
     *
     * @param keyDerivation the JDK's name of {@code Hi}, such as {@code PBKDF2WithHmacSHA256}
     * @param bits how long it shall be
     * @return null if it can't be made, as of what has no password but a hash of one, or asks another server
     */
    default byte @Nullable [] saltedPassword(String keyDerivation, int bits, byte[] salt, int iterations) {
        return null;
    }
}
