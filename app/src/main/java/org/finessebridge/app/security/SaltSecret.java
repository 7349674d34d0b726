package org.finessebridge.app.security;

import java.security.SecureRandom;

/**
 * What the SCRAM salts of names come from for which none is kept. Where other names have kept ones, which
 * stay the same over a restart, it has to stay the same too: else a changed salt would tell that nobody has
 * that name. Immutable.
 */
final class SaltSecret {

    private static final int BYTES = 32;

    private final byte[] bytes;

    SaltSecret(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** A new one. */
    static SaltSecret random() {
        byte[] made = new byte[BYTES];
        new SecureRandom().nextBytes(made);
        return new SaltSecret(made);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "***";
    }
}
