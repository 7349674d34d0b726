package org.finessebridge.app.security;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.finessebridge.app.directory.KnownPassword;
import org.finessebridge.app.directory.StoredCredential;
import org.jspecify.annotations.Nullable;

/**
 * A user's password as a database keeps it: a hash for those who send the password, and the keys of SCRAM
 * for those who prove that they know it, one for each name of the user. None of it can be turned back into the
 * password. Made by {@link KeptPasswords}. The password is one for ever, its keys may be made anew; safe for
 * use by any thread.
 */
public final class KeptPassword implements StoredCredential {

    /** Nobody knows its password: of users who have none yet. Checking one costs as much as with others. */
    public static final KeptPassword NONE;

    static {
        ScramCredentials dummy = ScramCredentials.of(
                ScramHash.SHA_256,
                new ScramSalts(SaltSecret.random()).of("", ScramHash.SHA_256),
                new KnownPassword(UUID.randomUUID().toString()));
        NONE = new KeptPassword(new HashedPassword(HashedPassword.OF_NOBODY.text(), dummy), ScramKeys.NONE);
    }

    private final HashedPassword hash;
    private volatile ScramKeys keys;

    /** The loginName for which the keys were looked at last; null before. */
    private volatile @Nullable String lookedAtFor;

    KeptPassword(HashedPassword hash, ScramKeys keys) {
        this.hash = hash;
        this.keys = keys;
    }

    /**
     * The texts that are kept. Keys are null where the password can't be used with SCRAM; those of the
     * loginName also where they have not been made yet, or where it is the loginId.
     *
     * @param hash of the password
     * @param scramSha1 keys for SCRAM-SHA-1 under the loginId
     * @param scramSha256 the same for SCRAM-SHA-256
     * @param scramSha1OfName keys for SCRAM-SHA-1 under the loginName
     * @param scramSha256OfName the same for SCRAM-SHA-256
     */
    public record Texts(
            String hash,
            @Nullable String scramSha1,
            @Nullable String scramSha256,
            @Nullable String scramSha1OfName,
            @Nullable String scramSha256OfName) {

        @Override
        public String toString() {
            return "***";
        }
    }

    /**
     * Takes what was kept.
     *
     * @param texts null where the user has no password
     * @throws IllegalArgumentException where they are none of {@link #texts}
     */
    public static KeptPassword of(@Nullable Texts texts) {
        if (texts == null) {
            return NONE;
        }
        ScramKeys keys = new ScramKeys(
                ScramKeys.parsed(texts.scramSha1(), texts.scramSha1OfName()),
                ScramKeys.parsed(texts.scramSha256(), texts.scramSha256OfName()));
        return of(texts.hash(), keys);
    }

    static KeptPassword of(String hash, ScramKeys keys) {
        return new KeptPassword(new HashedPassword(hash, keys.first(ScramHash.SHA_256)), keys);
    }

    /** What to keep; null if there is no password. */
    public @Nullable Texts texts() {
        ScramKeys now = keys;
        return isSet()
                ? new Texts(
                        hash.text(),
                        now.text(ScramHash.SHA_1, 0),
                        now.text(ScramHash.SHA_256, 0),
                        now.text(ScramHash.SHA_1, 1),
                        now.text(ScramHash.SHA_256, 1))
                : null;
    }

    /** Whether there is a password. */
    public boolean isSet() {
        return !hash.equals(HashedPassword.OF_NOBODY);
    }

    @Override
    public boolean matches(String presented) {
        return hash.matches(presented) && isSet();
    }

    /**
     * The keys for a proof under a name; null where the password can't be used with that hash.
     *
     * @param ofName what a client that sends the name is asked for, where there are keys for it
     */
    @Nullable
    ScramCredentials scram(ScramHash with, ScramChallenge ofName) {
        return keys.under(with, ofName);
    }

    /** Whether there are keys for all these, and no others. */
    boolean hasKeysFor(ScramHash with, List<ScramChallenge> ofNames) {
        return keys.areFor(with, ofNames);
    }

    /** Takes other keys of the same password. */
    void renew(ScramKeys made) {
        keys = made;
    }

    /** Whether somebody looks at the keys for the first time since the user has that loginName. */
    boolean isFirstLookFor(String loginName) {
        if (loginName.equals(lookedAtFor)) {
            return false;
        }
        lookedAtFor = loginName;
        return true;
    }

    /** The keys will be looked at once more. */
    void lookAgain() {
        lookedAtFor = null;
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
