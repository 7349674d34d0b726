package org.finessebridge.app.notification.credential;

/**
 * Whom the service lets in, as the application knows them. Safe for use by any thread; what checks
 * something must not be called on an event loop, because it may block.
 */
public interface Credentials {

    /**
     * The loginId of a user whom an XMPP client or address names, where case does not count.
     * Answers at once, also on an event loop.
     *
     * @return the name itself if it is nobody's, or may be that of several users
     */
    String loginIdOf(String name);

    /**
     * Whether there is such a user now, who may have been removed after the password was checked.
     * Answers at once, also on an event loop.
     */
    boolean knows(String loginId);

    /**
     * Whether SCRAM may be offered: not where passwords are checked by a server that tells no more than
     * whether one is right. Answers at once, also on an event loop.
     */
    default boolean allowsScram() {
        return true;
    }

    /**
     * Checks a password.
     *
     * @param username the loginId or the loginName, as the client sent it
     * @param password the password in the clear; to be neither kept nor logged
     * @param peer where the client is, as sockets are printed: {@code /192.0.2.1:40000}
     */
    SignInOutcome check(String username, String password, String peer);

    /**
     * What a SCRAM client is to compute its proof with, also for a user that does not exist or is
     * locked. Names that differ in case alone have the same; the two names of a user have not.
     *
     * @param username the loginId or the loginName, as the client sent it, in any case
     */
    ScramSalt scramSalt(String username, SaslHash hash);

    /**
     * Checks a SCRAM proof (RFC 5802, 3), which was computed with the {@link #scramSalt} of the same
     * name and hash.
     *
     * @param authMessage what client and server have said to each other
     * @param proof {@code ClientProof}, of any length
     * @param peer as at {@link #check}
     */
    ScramOutcome checkProof(String username, SaslHash hash, byte[] authMessage, byte[] proof, String peer);
}
