package org.finessebridge.app.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What a server keeps of a password to check SCRAM proofs (RFC 5802, 3): whoever reads it can't
 * sign in with it. Immutable.
 */
final class ScramCredentials {

    private final ScramHash hash;
    private final byte[] storedKey;
    private final byte[] serverKey;

    private ScramCredentials(ScramHash hash, byte[] storedKey, byte[] serverKey) {
        this.hash = hash;
        this.storedKey = storedKey;
        this.serverKey = serverKey;
    }

    /**
     * Makes the keys.
     *
     * @param saltedPassword {@code SaltedPassword} of RFC 5802, 3
     */
    static ScramCredentials of(ScramHash hash, byte[] saltedPassword) {
        return new ScramCredentials(
                hash,
                digest(hash, mac(hash, saltedPassword, ascii("Client Key"))),
                mac(hash, saltedPassword, ascii("Server Key")));
    }

    /**
     * Checks a proof; the time it takes tells nothing about where it is wrong.
     *
     * @param authMessage what both sides have said
     * @return the server's signature, which proves to the client that the server knows the keys; or
     *     null if the proof is wrong
     */
    byte @Nullable [] verify(byte[] authMessage, byte[] proof) {
        byte[] clientKey = mac(hash, storedKey, authMessage);
        if (proof.length != clientKey.length) {
            return null;
        }
        for (int i = 0; i < clientKey.length; i++) {
            clientKey[i] ^= proof[i];
        }
        return MessageDigest.isEqual(digest(hash, clientKey), storedKey) ? mac(hash, serverKey, authMessage) : null;
    }

    static byte[] mac(ScramHash hash, byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(hash.mac());
            mac.init(new SecretKeySpec(key, hash.mac()));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] digest(ScramHash hash, byte[] message) {
        try {
            return MessageDigest.getInstance(hash.digest()).digest(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "ScramCredentials[" + hash + "]";
    }
}
