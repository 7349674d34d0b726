package org.finessebridge.app.security;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.ConcurrentHashMap;
import org.finessebridge.app.directory.StoredCredential;
import org.jspecify.annotations.Nullable;

/**
 * The SCRAM credentials of known users, beside what the directory stores: derived at a user's first
 * proof, and anew when the password has changed. Salts come from a secret of this process and the
 * name as the client sent it, so a user that does not exist has one as well, and the id and the
 * loginName of a user do not show that they belong together. Safe for use by any thread.
 */
final class ScramStore {

    /** What RFC 7677, 4 asks for at least. */
    private static final int ITERATIONS = 4096;

    private static final int SALT_BYTES = 16;

    private final ConcurrentHashMap<Key, Entry> entries = new ConcurrentHashMap<>();
    private final byte[] secret = new byte[32];

    /** A known user has at most two names, so there are at most four of these a user. */
    private record Key(String username, ScramHash hash) {}

    private record Entry(StoredCredential stored, @Nullable ScramCredentials credentials) {}

    ScramStore() {
        new SecureRandom().nextBytes(secret);
    }

    ScramChallenge challenge(String username, ScramHash hash) {
        return new ScramChallenge(Base64.getEncoder().encodeToString(salt(username, hash)), ITERATIONS);
    }

    /** The credentials of a known user; null if the stored one can't be used with SCRAM. */
    @Nullable
    ScramCredentials credentials(String username, StoredCredential stored, ScramHash hash) {
        Key key = new Key(username, hash);
        Entry entry = entries.get(key);
        if (entry == null || !entry.stored().equals(stored)) {
            entry = new Entry(stored, derive(username, stored, hash));
            entries.put(key, entry);
        }
        return entry.credentials();
    }

    /** Forgets what was derived for a name that is nobody's any more. */
    void forget(String username) {
        for (ScramHash hash : ScramHash.values()) {
            entries.remove(new Key(username, hash));
        }
    }

    private @Nullable ScramCredentials derive(String username, StoredCredential stored, ScramHash hash) {
        byte[] salted = stored.saltedPassword(hash.keyDerivation(), hash.bits(), salt(username, hash), ITERATIONS);
        return salted == null ? null : ScramCredentials.of(hash, salted);
    }

    private byte[] salt(String username, ScramHash hash) {
        byte[] full = ScramCredentials.mac(
                ScramHash.SHA_256, secret, (hash + "\0" + username).getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(full, SALT_BYTES);
    }
}
