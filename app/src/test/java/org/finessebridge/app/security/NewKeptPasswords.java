package org.finessebridge.app.security;

/** Makes {@link KeptPasswords} with a secret of their own, for tests of other packages. */
public final class NewKeptPasswords {

    private NewKeptPasswords() {}

    public static KeptPasswords make() {
        return new KeptPasswords(SaltSecret.random());
    }
}
