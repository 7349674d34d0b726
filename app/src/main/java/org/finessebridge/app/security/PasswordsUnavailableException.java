package org.finessebridge.app.security;

/** A password can be checked neither right nor wrong now: what knows it does not answer. */
public final class PasswordsUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PasswordsUnavailableException(String message) {
        // Clients cause it at will while a server is away: no stack trace.
        super(message, null, false, false);
    }
}
