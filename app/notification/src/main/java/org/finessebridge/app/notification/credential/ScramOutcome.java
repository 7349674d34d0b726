package org.finessebridge.app.notification.credential;

import org.jspecify.annotations.Nullable;

/**
 * What the check of a SCRAM proof ended with.
 *
 * @param serverSignature proves to the client that the server knows its keys, in base64; null
 *     unless the outcome is {@link SignInOutcome.SignedIn}
 */
public record ScramOutcome(SignInOutcome outcome, @Nullable String serverSignature) {}
