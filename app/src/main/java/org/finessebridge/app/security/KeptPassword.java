package org.finessebridge.app.security;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.finessebridge.app.directory.KnownPassword;
import org.finessebridge.app.directory.StoredCredential;
import org.jspecify.annotations.Nullable;

/**
 * A user's password as a database keeps it: a hash for those who send the password, and the keys of SCRAM
 * for those who prove that they know it. None of it can be turned back into the password. Immutable.
 */
public final class KeptPassword implements StoredCredential {

    /** Nobody knows its password: of users who have none yet. Checking one costs as much as with others. */
    public static final KeptPassword NONE;

    private static final SecureRandom RANDOM = new SecureRandom();

    static {
        ScramCredentials dummy = keys(new KnownPassword(UUID.randomUUID().toString()), ScramHash.SHA_256);
        NONE = new KeptPassword(new HashedPassword(HashedPassword.OF_NOBODY.text(), dummy), null, null);
    }

    private final HashedPassword hash;
    private final @Nullable ScramCredentials sha1;
    private final @Nullable ScramCredentials sha256;

    private KeptPassword(HashedPassword hash, @Nullable ScramCredentials sha1, @Nullable ScramCredentials sha256) {
        this.hash = hash;
        this.sha1 = sha1;
        this.sha256 = sha256;
    }

    /**
     * The texts that are kept.
     *
     * @param hash of the password
     * @param scramSha1 keys for SCRAM-SHA-1; null where the password can't be used with SCRAM
     * @param scramSha256 the same for SCRAM-SHA-256
     */
    public record Texts(
            String hash,
            @Nullable String scramSha1,
            @Nullable String scramSha256) {

        @Override
        public String toString() {
            return "***";
        }
    }

    /** Hashes a password; takes tens of milliseconds of a processor. */
    public static KeptPassword of(String password) {
        KnownPassword known = new KnownPassword(password);
        return of(HashedPassword.hash(password), keys(known, ScramHash.SHA_1), keys(known, ScramHash.SHA_256));
    }

    private static @Nullable ScramCredentials keys(KnownPassword password, ScramHash hash) {
        byte[] salt = new byte[ScramStore.SALT_BYTES];
        RANDOM.nextBytes(salt);
        byte[] salted = password.saltedPassword(hash.keyDerivation(), hash.bits(), salt, ScramStore.ITERATIONS);
        return salted == null
                ? null
                : ScramCredentials.of(
                        hash,
                        new ScramChallenge(Base64.getEncoder().encodeToString(salt), ScramStore.ITERATIONS),
                        salted);
    }

    /**
     * Takes what was kept.
     *
     * @param texts null where the user has no password
     * @throws IllegalArgumentException where they are none of {@link #texts}
     */
    public static KeptPassword of(@Nullable Texts texts) {
        return texts == null ? NONE : of(texts.hash(), parsed(texts.scramSha1()), parsed(texts.scramSha256()));
    }

    private static KeptPassword of(String hash, @Nullable ScramCredentials sha1, @Nullable ScramCredentials sha256) {
        return new KeptPassword(new HashedPassword(hash, sha256), sha1, sha256);
    }

    private static @Nullable ScramCredentials parsed(@Nullable String text) {
        return text == null ? null : ScramCredentials.parse(text);
    }

    /** What to keep; null if there is no password. */
    public @Nullable Texts texts() {
        return isSet() ? new Texts(hash.text(), text(sha1), text(sha256)) : null;
    }

    private static @Nullable String text(@Nullable ScramCredentials keys) {
        return keys == null ? null : keys.text();
    }

    /** Whether there is a password. */
    public boolean isSet() {
        return !hash.equals(HashedPassword.OF_NOBODY);
    }

    @Override
    public boolean matches(String presented) {
        return hash.matches(presented) && isSet();
    }

    /** The keys for SCRAM with that hash; null where the password can't be used with it. */
    @Nullable
    ScramCredentials scram(ScramHash with) {
        return switch (with) {
            case SHA_1 -> sha1;
            case SHA_256 -> sha256;
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeptPassword password && hash.equals(password.hash);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(hash);
    }

    @Override
    public String toString() {
        return "***";
    }
}
