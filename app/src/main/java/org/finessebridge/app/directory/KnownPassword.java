package org.finessebridge.app.directory;

import com.ongres.saslprep.SASLprep;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/** A credential whose password is known to the server, as the demo's and the settings' are. */
public final class KnownPassword implements StoredCredential {

    private static final SASLprep SASL_PREP = new SASLprep();

    private final byte[] secret;

    public KnownPassword(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean matches(String presented) {
        return MessageDigest.isEqual(secret, presented.getBytes(StandardCharsets.UTF_8));
    }

    /** Null for a password that is empty, or has a character that SASLprep forbids. */
    @Override
    public byte @Nullable [] saltedPassword(String keyDerivation, int bits, byte[] salt, int iterations) {
        String prepared;
        try {
            prepared = SASL_PREP.prepareStored(new String(secret, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return null;
        }
        if (prepared.isEmpty()) {
            return null;
        }
        PBEKeySpec spec = new PBEKeySpec(prepared.toCharArray(), salt, iterations, bits);
        try {
            return SecretKeyFactory.getInstance(keyDerivation)
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has these algorithms
        } finally {
            spec.clearPassword();
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KnownPassword password && MessageDigest.isEqual(secret, password.secret);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(secret);
    }

    @Override
    public String toString() {
        return "***";
    }
}
