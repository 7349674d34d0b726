package org.finessebridge.app.security;

import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.finessebridge.app.directory.StoredCredential;
import org.jspecify.annotations.Nullable;

/**
 * The SCRAM credentials of known users: those that were kept with a password ({@link KeptPassword}); of
 * others derived at the first proof under a name, and anew when the password has changed. Names count in any case.
 * Safe for use by any thread.
 */
final class ScramStore {

    private final ConcurrentHashMap<Key, Entry> entries = new ConcurrentHashMap<>();
    private final Map<ScramHash, ScramCredentials> nobodys = new EnumMap<>(ScramHash.class);
    private final ScramSalts salts;

    /** A known user has at most two names, so there are at most four of these a user. */
    private record Key(String name, ScramHash hash) {}

    private record Entry(StoredCredential stored, @Nullable ScramCredentials credentials) {}

    ScramStore(ScramSalts salts) {
        this.salts = salts;
        for (ScramHash hash : ScramHash.values()) {
            byte[] nobodyKnows = new byte[hash.bits() / Byte.SIZE];
            new SecureRandom().nextBytes(nobodyKnows);
            nobodys.put(hash, ScramCredentials.of(hash, salts.of("", hash), nobodyKnows));
        }
    }

    /**
     * What a client that sends this name is asked for.
     *
     * @param stored null for a name that is nobody's
     */
    ScramChallenge challenge(String name, @Nullable StoredCredential stored, ScramHash hash) {
        ScramChallenge ofName = salts.of(name, hash);
        ScramCredentials kept = stored instanceof KeptPassword password ? password.scram(hash, ofName) : null;
        return kept == null ? ofName : kept.challenge();
    }

    /**
     * What a proof under this name is checked with; no proof is right where the name is nobody's, or the
     * password can't be used with SCRAM.
     *
     * @param stored null for a name that is nobody's
     */
    ScramCredentials credentials(String name, @Nullable StoredCredential stored, ScramHash hash) {
        @Nullable
        ScramCredentials found = switch (stored) {
            case null -> null;
            case KeptPassword password -> password.scram(hash, salts.of(name, hash));
            default -> derived(ScramSalts.folded(name), stored, hash);
        };
        return found == null ? nobodys(hash) : found;
    }

    private ScramCredentials nobodys(ScramHash hash) {
        return Objects.requireNonNull(nobodys.get(hash));
    }

    private @Nullable ScramCredentials derived(String name, StoredCredential stored, ScramHash hash) {
        Key key = new Key(name, hash);
        Entry entry = entries.get(key);
        if (entry == null || !entry.stored().equals(stored)) {
            entry = new Entry(stored, ScramCredentials.of(hash, salts.of(name, hash), stored));
            entries.put(key, entry);
        }
        return entry.credentials();
    }

    /** Forgets what was derived for a name that is nobody's any more. */
    void forget(String name) {
        for (ScramHash hash : ScramHash.values()) {
            entries.remove(new Key(ScramSalts.folded(name), hash));
        }
    }
}
