package org.finessebridge.app.security;

/**
 * A port: keeps keys of SCRAM that were made anew, where the passwords are kept. May block; safe for use by
 * any thread.
 */
@FunctionalInterface
public interface KeptKeys {

    /**
     * Keeps the keys, where the hash is still that of the user's password.
     *
     * @throws RuntimeException where that fails
     */
    void keep(String loginId, KeptPassword.Texts password);
}
