package org.finessebridge.app.security;

/**
 * Checks a user's credentials for every transport alike (REST's Basic, XMPP's SASL), and counts wrong
 * ones for all of them together: five in a row lock the user for five minutes (Finesse Web Services
 * Developer Guide, "Account lockout"), but where the user has signed in of late.
 *
 * <p>Safe for use by any thread; must not be called on an event loop, because a directory may have
 * to look the user up or hash the password.
 */
public interface UserAuthenticator {

    /**
     * The loginId of a user whom an XMPP client or address names, where case does not count.
     * Answers at once, also on an event loop.
     *
     * @return the name itself if it is nobody's, or may be that of several users
     */
    default String loginIdOf(String name) {
        return name;
    }

    /** Whether a client's name is that of a user now, where case does not count. Answers at once. */
    default boolean hasName(String username) {
        return true;
    }

    /**
     * Whether there is such a user now, who may have been removed after the password was checked.
     * Answers at once, also on an event loop.
     */
    default boolean knows(String loginId) {
        return true;
    }

    /**
     * Whether that user is an administrator now. Answers at once.
     *
     * @param loginId of somebody whose password has been checked
     */
    default boolean isAdministrator(String loginId) {
        return false;
    }

    /**
     * Whether a client may sign in with SCRAM: not where only another server knows the passwords.
     * Answers at once, also on an event loop.
     */
    default boolean allowsScram() {
        return true;
    }

    /**
     * Checks a password.
     *
     * @param username the loginId or the loginName, as the client sent it
     * @param password the password in the clear; never kept, never logged
     * @param from where the client is: whence the user has signed in of late, a lock by others does
     *     not count
     */
    AuthenticationOutcome authenticate(String username, String password, ClientAddress from);

    /**
     * What a SCRAM client is to compute its proof with, also for a user that does not exist or is
     * locked. Names that differ in case alone are asked for the same; the two names of a user are not.
     *
     * @param username the loginId or the loginName, as the client sent it, in any case
     */
    ScramChallenge scramChallenge(String username, ScramHash hash);

    /**
     * Checks a SCRAM proof (RFC 5802, 3), which was computed with the {@link #scramChallenge} of
     * the same name and hash.
     *
     * @param authMessage what client and server have said to each other
     * @param proof {@code ClientProof}, of any length
     * @param from as at {@link #authenticate}
     */
    ScramResult scramProof(String username, ScramHash hash, byte[] authMessage, byte[] proof, ClientAddress from);
}
