package org.finessebridge.app.security;

import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.StoredCredential;

/** The passwords that the directory keeps itself. */
public final class DirectoryPasswords implements AccountPasswords {

    @Override
    public StoredCredential of(DirectoryUser user) {
        return user.credential();
    }

    @Override
    public StoredCredential ofNobody(String name) {
        return KeptPassword.NONE;
    }

    @Override
    public boolean areOfDirectory() {
        return true;
    }

    @Override
    public boolean canSignIn(DirectoryUser user) {
        return !(user.credential() instanceof KeptPassword kept) || kept.isSet();
    }

    @Override
    public boolean allowsScram() {
        return true;
    }
}
