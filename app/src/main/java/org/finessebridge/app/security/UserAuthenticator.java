package org.finessebridge.app.security;

/**
 * Checks a user's credentials for every door alike (REST's Basic, XMPP's SASL PLAIN), and counts
 * wrong passwords for all of them together: five in a row lock the user for five minutes (Finesse
 * Web Services Developer Guide, "Account lockout").
 *
 * <p>Safe for use by any thread; must not be called on an event loop, because a directory may have
 * to look the user up or hash the password.
 */
public interface UserAuthenticator {

    /**
     * Checks a password.
     *
     * @param username the loginId or the loginName, as the client sent it
     * @param password the password in the clear; never kept, never logged
     */
    AuthenticationOutcome authenticate(String username, String password);
}
