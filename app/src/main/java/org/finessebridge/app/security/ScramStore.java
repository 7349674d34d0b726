package org.finessebridge.app.security;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.ConcurrentHashMap;
import org.finessebridge.app.directory.StoredCredential;
import org.jspecify.annotations.Nullable;

/**
 * The SCRAM credentials of known users: those that were kept with a password ({@link KeptPassword}); of
 * others derived at a user's first proof, and anew when the password has changed. Salts that were not kept
 * come from a secret and the name, so a user that does not exist has one as well.
 * Safe for use by any thread.
 */
final class ScramStore {

    /** What RFC 7677, 4 asks for at least. */
    static final int ITERATIONS = 4096;

    static final int SALT_BYTES = 16;

    private final ConcurrentHashMap<Key, Entry> entries = new ConcurrentHashMap<>();
    private final byte[] secret;

    /** A known user has at most two names, so there are at most four of these a user. */
    private record Key(String username, ScramHash hash) {}

    private record Entry(StoredCredential stored, @Nullable ScramCredentials credentials) {}

    ScramStore(SaltSecret secret) {
        this.secret = secret.bytes();
    }

    /**
     * What a client of that name is asked for.
     *
     * @param stored null for a name that is nobody's
     */
    ScramChallenge challenge(String username, @Nullable StoredCredential stored, ScramHash hash) {
        ScramCredentials kept = stored instanceof KeptPassword password ? password.scram(hash) : null;
        return kept == null ? made(username, hash) : kept.challenge();
    }

    private ScramChallenge made(String username, ScramHash hash) {
        return new ScramChallenge(Base64.getEncoder().encodeToString(salt(username, hash)), ITERATIONS);
    }

    /** The credentials of a known user; null if the stored one can't be used with SCRAM. */
    @Nullable
    ScramCredentials credentials(String username, StoredCredential stored, ScramHash hash) {
        if (stored instanceof KeptPassword password) {
            return password.scram(hash);
        }
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
        return salted == null ? null : ScramCredentials.of(hash, made(username, hash), salted);
    }

    private byte[] salt(String username, ScramHash hash) {
        byte[] full = ScramCredentials.mac(
                ScramHash.SHA_256, secret, (hash + "\0" + username).getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(full, SALT_BYTES);
    }
}
