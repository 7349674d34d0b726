package org.finessebridge.app.notification.sasl;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.finessebridge.app.directory.KnownPassword;
import org.finessebridge.app.notification.roster.RosterContacts;
import org.finessebridge.app.security.AccountAuthenticator;
import org.finessebridge.app.security.AccountAuthenticator.Account;
import org.finessebridge.app.security.AuthenticationOutcome;
import org.finessebridge.app.security.ClientAddress;
import org.finessebridge.app.security.ScramChallenge;
import org.finessebridge.app.security.ScramHash;
import org.finessebridge.app.security.ScramResult;
import org.finessebridge.app.security.UserAuthenticator;
import org.finessebridge.app.time.Ticker;
import org.jspecify.annotations.Nullable;

/**
 * Lets the service users sign in over XMPP with the passwords of the settings, and everybody else
 * as everywhere else, but for the case of the name, which XMPP clients do not keep. A user of
 * the directory with a service user's name can't sign in over XMPP. Safe for use by any thread.
 */
public final class ServiceUsers implements UserAuthenticator {

    private final Map<String, Account> accounts = new HashMap<>();
    private final UserAuthenticator serviceUsers;
    private final UserAuthenticator users;

    /** The service users in front of all others. */
    public ServiceUsers(ServiceUserSettings settings, UserAuthenticator users, Ticker ticker) {
        this.users = users;
        add(RosterContacts.FINESSE, settings.finessePassword());
        add(RosterContacts.PRESENCE_LISTENER, settings.presencelistenerPassword());
        this.serviceUsers = new AccountAuthenticator(name -> Optional.ofNullable(accounts.get(name)), ticker);
    }

    private void add(String name, @Nullable String password) {
        if (password != null && !password.isEmpty()) {
            accounts.put(name, new Account(name, new KnownPassword(password)));
        }
    }

    private UserAuthenticator of(String username) {
        return RosterContacts.SERVICE_USERS.contains(username) ? serviceUsers : users;
    }

    @Override
    public String loginIdOf(String name) {
        return of(name).loginIdOf(name);
    }

    @Override
    public boolean knows(String loginId) {
        return of(loginId).knows(loginId);
    }

    @Override
    public AuthenticationOutcome authenticate(String username, String password, ClientAddress from) {
        return of(username).authenticate(loginIdOf(username), password, from);
    }

    @Override
    public ScramChallenge scramChallenge(String username, ScramHash hash) {
        return of(username).scramChallenge(loginIdOf(username), hash);
    }

    @Override
    public ScramResult scramProof(
            String username, ScramHash hash, byte[] authMessage, byte[] proof, ClientAddress from) {
        return of(username).scramProof(loginIdOf(username), hash, authMessage, proof, from);
    }
}
