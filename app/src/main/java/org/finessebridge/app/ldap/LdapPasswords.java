package org.finessebridge.app.ldap;

import java.util.Optional;
import java.util.UUID;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.StoredCredential;
import org.finessebridge.app.ldap.UserPattern.Names;
import org.finessebridge.app.security.AccountPasswords;
import org.finessebridge.app.time.Ticker;
import org.jspecify.annotations.Nullable;

/** The passwords that an LDAP server knows. Safe for use by any thread. */
final class LdapPasswords implements AccountPasswords, AutoCloseable {

    private final LdapServer server;
    private final LdapChecks checks;
    private final LdapSettings.Groups groups;
    private final VerifiedPasswords verified;
    private final Credential nobody;

    LdapPasswords(LdapServer server, LdapChecks checks, LdapSettings settings, Ticker ticker) {
        this.server = server;
        this.checks = checks;
        this.groups = settings.groups();
        this.verified = new VerifiedPasswords(ticker, settings.remember());
        String name = "nobody-" + UUID.randomUUID();
        this.nobody = new Credential(new Names(name, name), groups.users(), "nobody");
    }

    @Override
    public StoredCredential of(DirectoryUser user) {
        return new Credential(new Names(user.loginId(), user.loginName()), groups.users(), "user");
    }

    /** Never the name itself: the server may know it, in another spelling or as no user here, and would lock it. */
    @Override
    public StoredCredential ofNobody(String name) {
        return nobody;
    }

    @Override
    public Optional<StoredCredential> ofAdministrator(String name) {
        String group = groups.administrators();
        return group == null
                ? Optional.empty()
                : Optional.of(new Credential(new Names(name, name), group, "administrator"));
    }

    @Override
    public boolean allowsScram() {
        return false;
    }

    @Override
    public void close() {
        checks.close();
        server.close();
    }

    /** What the server has to be asked. */
    private final class Credential implements StoredCredential {

        private final Names names;
        private final @Nullable String group;
        private final String key;

        Credential(Names names, @Nullable String group, String kind) {
            this.names = names;
            this.group = group;
            this.key = kind + '\0' + names.loginId() + '\0' + names.loginName();
        }

        @Override
        public boolean matches(String presented) {
            if (verified.has(key, presented)) {
                return true;
            }
            boolean right = checks.run(() -> server.isRight(names, presented, group));
            if (right) {
                verified.put(key, presented);
            } else {
                verified.forget(key);
            }
            return right;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Credential credential && key.equals(credential.key);
        }

        @Override
        public int hashCode() {
            return key.hashCode();
        }

        @Override
        public String toString() {
            return "***";
        }
    }
}
