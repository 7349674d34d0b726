package org.finessebridge.app.security;

import java.util.UUID;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.KnownPassword;
import org.finessebridge.app.directory.StoredCredential;

/** The passwords that the directory keeps itself. */
public final class DirectoryPasswords implements PasswordSource {

    private final StoredCredential nobodys = new KnownPassword(UUID.randomUUID().toString());

    @Override
    public StoredCredential of(DirectoryUser user) {
        return user.credential();
    }

    @Override
    public StoredCredential ofNobody(String name) {
        return nobodys;
    }

    @Override
    public boolean allowsScram() {
        return true;
    }
}
