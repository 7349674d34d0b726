package org.finessebridge.app.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.finessebridge.app.directory.KnownPassword;
import org.finessebridge.app.directory.StoredCredential;
import org.jspecify.annotations.Nullable;

/**
 * What a server keeps of a password to check SCRAM proofs (RFC 5802, 3): whoever reads it can't
 * sign in with it. Immutable.
 */
final class ScramCredentials {

    private static final int MOST_ITERATIONS = 1_000_000;
    private static final Pattern TEXT =
            Pattern.compile("SCRAM-(SHA-1|SHA-256)\\$(\\d{1,7}):([^$:]{1,64})\\$([^$:]{1,64}):([^$:]{1,64})");

    private final ScramHash hash;
    private final ScramChallenge challenge;
    private final byte[] storedKey;
    private final byte[] serverKey;

    private ScramCredentials(ScramHash hash, ScramChallenge challenge, byte[] storedKey, byte[] serverKey) {
        this.hash = hash;
        this.challenge = challenge;
        this.storedKey = storedKey;
        this.serverKey = serverKey;
    }

    /**
     * Makes the keys.
     *
     * @param challenge what the password was salted with
     * @param saltedPassword {@code SaltedPassword} of RFC 5802, 3
     */
    static ScramCredentials of(ScramHash hash, ScramChallenge challenge, byte[] saltedPassword) {
        return new ScramCredentials(
                hash,
                challenge,
                digest(hash, mac(hash, saltedPassword, ascii("Client Key"))),
                mac(hash, saltedPassword, ascii("Server Key")));
    }

    /**
     * Makes the keys of a password; takes milliseconds of a processor.
     *
     * @return null where it can't be used with SCRAM
     */
    static @Nullable ScramCredentials of(ScramHash hash, ScramChallenge challenge, StoredCredential password) {
        byte[] salted = saltedPassword(hash, challenge, password);
        return salted == null ? null : of(hash, challenge, salted);
    }

    private static byte @Nullable [] saltedPassword(
            ScramHash hash, ScramChallenge challenge, StoredCredential password) {
        return password.saltedPassword(
                hash.keyDerivation(),
                hash.bits(),
                Base64.getDecoder().decode(challenge.salt()),
                challenge.iterations());
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException where it did not
     */
    static ScramCredentials parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no SCRAM credentials");
        }
        int iterations = Integer.parseInt(parts.group(2));
        if (iterations < 1 || iterations > MOST_ITERATIONS) {
            throw new IllegalArgumentException("no SCRAM credentials: " + iterations + " iterations");
        }
        return new ScramCredentials(
                parts.group(1).equals("SHA-1") ? ScramHash.SHA_1 : ScramHash.SHA_256,
                new ScramChallenge(parts.group(3), iterations),
                Base64.getDecoder().decode(parts.group(4)),
                Base64.getDecoder().decode(parts.group(5)));
    }

    /**
     * As text to keep: {@code SCRAM-SHA-256$4096:salt$StoredKey:ServerKey}, the scheme and the parts of RFC 5803,
     * 3, in the order in which PostgreSQL keeps them.
     */
    String text() {
        Base64.Encoder base64 = Base64.getEncoder();
        return "SCRAM-" + hash.digest() + "$" + challenge.iterations() + ":" + challenge.salt() + "$"
                + base64.encodeToString(storedKey) + ":" + base64.encodeToString(serverKey);
    }

    /** What a client needs to prove that it knows the password. */
    ScramChallenge challenge() {
        return challenge;
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

    /**
     * Whether the keys are of that password; null where SCRAM can't tell, because no client could send it so.
     * Takes milliseconds of a processor.
     */
    @Nullable
    Boolean isOf(String password) {
        byte[] salted = saltedPassword(hash, challenge, new KnownPassword(password));
        return salted == null
                ? null
                : MessageDigest.isEqual(digest(hash, mac(hash, salted, ascii("Client Key"))), storedKey);
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
