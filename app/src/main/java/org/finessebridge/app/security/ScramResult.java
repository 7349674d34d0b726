package org.finessebridge.app.security;

import org.jspecify.annotations.Nullable;

/**
 * What a check of a SCRAM proof ended with.
 *
 * @param serverSignature proves to the client that the server knows its keys, in base64; null
 *     unless the outcome is {@link AuthenticationOutcome.Authenticated}
 */
public record ScramResult(
        AuthenticationOutcome outcome, @Nullable String serverSignature) {

    /** A proof that was not taken. */
    static ScramResult without(AuthenticationOutcome outcome) {
        return new ScramResult(outcome, null);
    }
}
