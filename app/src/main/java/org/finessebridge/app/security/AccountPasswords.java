package org.finessebridge.app.security;

import java.util.Optional;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.StoredCredential;

/**
 * Where the passwords of users are: in the directory itself, or in a server that is asked. What it
 * gives is at hand at once; to check a password with it may block, and may end in a {@link
 * PasswordsUnavailableException}. Safe for use by any thread.
 */
public interface AccountPasswords {

    /** What that user's password is checked with. */
    StoredCredential of(DirectoryUser user);

    /**
     * What is done for a name that is nobody's: the same work, and never right, so that the time tells
     * nobody who exists.
     */
    StoredCredential ofNobody(String name);

    /**
     * What the password of an administrator who has no account here is checked with, whatever the name;
     * empty where only the own accounts count.
     */
    default Optional<StoredCredential> ofAdministrator(String name) {
        return Optional.empty();
    }

    /** Whether it is the directory that has them; else another server, which is asked. */
    default boolean areOfDirectory() {
        return false;
    }

    /** Whether that user has a password, as far as is known here. */
    default boolean canSignIn(DirectoryUser user) {
        return true;
    }

    /** Whether users may sign in with SCRAM, which asks for more than whether a password is right. */
    boolean allowsScram();
}
