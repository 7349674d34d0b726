package org.finessebridge.app.security;

import com.ongres.saslprep.SASLprep;

import org.finessebridge.app.directory.Password;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The SCRAM credentials of known users, beside the passwords of the directory: derived at a user's
 * first proof, and anew when the password has changed. Salts come from a secret of this process and
 * the name as the client sent it, so a user that does not exist has one as well, and the id and the
 * loginName of a user do not show that they belong together. Safe for use by any thread.
 */
final class ScramStore {

    /** What RFC 7677, 4 asks for at least. */
    private static final int ITERATIONS = 4096;

    private static final int SALT_BYTES = 16;

    private final ConcurrentHashMap<Key, Entry> entries = new ConcurrentHashMap<>();
    private final SASLprep saslPrep = new SASLprep();
    private final byte[] secret = new byte[32];

    /** A known user has at most two names, so there are at most four of these a user. */
    private record Key(String username, ScramHash hash) {}

    private record Entry(Password password, @Nullable ScramCredentials credentials) {}

    ScramStore() {
        new SecureRandom().nextBytes(secret);
    }

    ScramChallenge challenge(String username, ScramHash hash) {
        return new ScramChallenge(
                Base64.getEncoder().encodeToString(salt(username, hash)), ITERATIONS);
    }

    /** The credentials of a known user; null if the password can't be used with SCRAM. */
    @Nullable ScramCredentials credentials(String username, Password password, ScramHash hash) {
        Key key = new Key(username, hash);
        Entry entry = entries.get(key);
        if (entry == null || entry.password() != password) {
            entry = new Entry(password, derive(username, password, hash));
            entries.put(key, entry);
        }
        return entry.credentials();
    }

    private @Nullable ScramCredentials derive(String username, Password password, ScramHash hash) {
        String prepared;
        try {
            prepared = saslPrep.prepareStored(password.reveal());
        } catch (IllegalArgumentException e) {
            return null; // a character that SASLprep forbids
        }
        return prepared.isEmpty()
                ? null
                : ScramCredentials.derive(hash, prepared, salt(username, hash), ITERATIONS);
    }

    private byte[] salt(String username, ScramHash hash) {
        byte[] full =
                ScramCredentials.mac(
                        ScramHash.SHA_256,
                        secret,
                        (hash + "\0" + username).getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(full, SALT_BYTES);
    }
}
