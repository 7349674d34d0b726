package org.finessebridge.app.notification.credential;

/**
 * What a SCRAM client needs to compute its proof (RFC 5802, 5.1). Users that do not exist have one
 * too, and always the same: nobody can tell them from others by it.
 *
 * @param salt {@code s}, in base64
 * @param iterations {@code i}
 */
public record ScramSalt(String salt, int iterations) {}
