package org.finessebridge.app.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import org.finessebridge.app.directory.StoredCredential;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * A password of which a hash is kept (Argon2id, RFC 9106). The hash takes tens of milliseconds, and REST
 * sends the password with every request: once it was right, the same one is known again by a MAC whose
 * key never leaves this process, until another hash takes this one's place. Safe for use by any thread.
 */
public final class HashedPassword implements StoredCredential {

    private static final Argon2PasswordEncoder ARGON2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private static final byte[] KEY = key();

    /** Each hash takes a processor and 16 MB: who sends wrong passwords gets no more of either than this. */
    private static final Semaphore HASHING =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    /** Of a password that was random and that nobody has kept, to spend the same time where there is none. */
    static final HashedPassword OF_NOBODY = new HashedPassword(
            "$argon2id$v=19$m=16384,t=2,p=1$7Fh0YfKOF/JOmRPP1oSTIw$chL5ccpGh+pgaLvcqPgUd+7I6tF6dCCyOVvdFdM9omc");

    private final String hash;
    private final @Nullable ScramCredentials keys;
    private volatile byte @Nullable [] known;

    /**
     * A credential with that hash.
     *
     * @param hash as {@link #hash} made it
     */
    public HashedPassword(String hash) {
        this(hash, null);
    }

    /**
     * A credential with that hash, and the keys of SCRAM of the same password. Whoever reads the hash reads the keys too, so the hash
     * keeps nobody out whom they let in; and after a restart all agents send their passwords at once, which the keys
     * check in a twentieth of the time.
     *
     * @param hash as {@link #hash} made it
     * @param keys null where the password can't be used with SCRAM
     */
    HashedPassword(String hash, @Nullable ScramCredentials keys) {
        this.hash = hash;
        this.keys = keys;
    }

    /** The hash to keep of a password; a new one each time. */
    public static String hash(String password) {
        HASHING.acquireUninterruptibly();
        try {
            return String.valueOf(ARGON2.encode(password));
        } finally {
            HASHING.release();
        }
    }

    private static byte[] key() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return key;
    }

    @Override
    public boolean matches(String presented) {
        byte[] mac = ScramCredentials.mac(ScramHash.SHA_256, KEY, presented.getBytes(StandardCharsets.UTF_8));
        byte[] right = known;
        if (right != null && MessageDigest.isEqual(right, mac)) {
            return true;
        }
        if (!isOf(presented)) {
            return false;
        }
        known = mac;
        return true;
    }

    private boolean isOf(String presented) {
        HASHING.acquireUninterruptibly();
        try {
            Boolean ofKeys = keys == null ? null : keys.isOf(presented);
            return ofKeys == null ? ARGON2.matches(presented, hash) : ofKeys;
        } finally {
            HASHING.release();
        }
    }

    /** The hash, to be kept. */
    String text() {
        return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HashedPassword password && hash.equals(password.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
