package org.finessebridge.app.security;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/**
 * The salts of SCRAM: each comes from a secret and the name that a client sends, in lower case. So a name has
 * the same one in any case and at any time, whoever's it is, also when it is nobody's; and two names of one
 * user have two. Immutable.
 */
final class ScramSalts {

    /** What RFC 7677, 4 asks for at least. */
    static final int ITERATIONS = 4096;

    private static final int SALT_BYTES = 16;

    private final byte[] secret;

    ScramSalts(SaltSecret secret) {
        this.secret = secret.bytes();
    }

    /** What a name is here: XMPP keeps no case (RFC 7622, 3.3). */
    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** What a client that sends this name is asked for. */
    ScramChallenge of(String name, ScramHash hash) {
        byte[] full = ScramCredentials.mac(
                ScramHash.SHA_256, secret, (hash + "\0" + folded(name)).getBytes(StandardCharsets.UTF_8));
        return new ScramChallenge(Base64.getEncoder().encodeToString(Arrays.copyOf(full, SALT_BYTES)), ITERATIONS);
    }
}
