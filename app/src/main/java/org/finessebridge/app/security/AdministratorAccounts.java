package org.finessebridge.app.security;

import java.util.Optional;
import org.finessebridge.app.directory.StoredCredential;

/** Who may configure. Answers at once. */
@FunctionalInterface
public interface AdministratorAccounts {

    /** What that administrator's password is checked with; empty where there is no such one. */
    Optional<StoredCredential> find(String name);
}
