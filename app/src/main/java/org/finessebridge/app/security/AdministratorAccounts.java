package org.finessebridge.app.security;

import java.util.Optional;
import org.finessebridge.app.directory.StoredCredential;

/** The accounts that may configure and are no users of the directory. Answers at once. */
public interface AdministratorAccounts {

    /** The length of an administrator's password, in characters, that is the least. */
    int SHORTEST_PASSWORD = 12;

    /** What that administrator's password is checked with; empty where there is no such one. */
    Optional<StoredCredential> find(String name);

    /** Whether there is any such account. */
    boolean anyExists();

    /** Whether no user may have that name: it is, or may become again, an account's. */
    boolean isReserved(String name);
}
