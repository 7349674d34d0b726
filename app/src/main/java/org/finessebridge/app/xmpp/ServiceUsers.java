package org.finessebridge.app.xmpp;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.finessebridge.app.audit.AuditLog;
import org.finessebridge.app.audit.Door;
import org.finessebridge.app.directory.KnownPassword;
import org.finessebridge.app.notification.credential.Credentials;
import org.finessebridge.app.notification.credential.SaslHash;
import org.finessebridge.app.notification.credential.ScramOutcome;
import org.finessebridge.app.notification.credential.ScramSalt;
import org.finessebridge.app.notification.credential.ServiceUserSettings;
import org.finessebridge.app.notification.credential.SignInOutcome;
import org.finessebridge.app.security.AccountAuthenticator;
import org.finessebridge.app.security.AccountAuthenticator.Account;
import org.finessebridge.app.security.AuthenticationOutcome;
import org.finessebridge.app.security.ClientAddress;
import org.finessebridge.app.security.LockedAccounts;
import org.finessebridge.app.security.LockedAccounts.Kind;
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
final class ServiceUsers implements Credentials {

    private final Map<String, Account> accounts = new HashMap<>();
    private final UserAuthenticator serviceUsers;
    private final UserAuthenticator users;
    private final AuditLog audit;

    /** The service users in front of all others. */
    ServiceUsers(
            ServiceUserSettings settings,
            UserAuthenticator users,
            Ticker ticker,
            LockedAccounts locks,
            AuditLog audit) {
        this.users = users;
        this.audit = audit;
        add(ServiceUserSettings.FINESSE, settings.finessePassword());
        add(ServiceUserSettings.PRESENCE_LISTENER, settings.presencelistenerPassword());
        this.serviceUsers = new AccountAuthenticator(
                name -> Optional.ofNullable(accounts.get(name)), ticker, Kind.SERVICE_USER, locks);
    }

    private void add(String name, @Nullable String password) {
        if (password != null && !password.isEmpty()) {
            accounts.put(name, new Account(name, new KnownPassword(password)));
        }
    }

    private UserAuthenticator of(String username) {
        return ServiceUserSettings.SERVICE_USERS.contains(username) ? serviceUsers : users;
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
    public boolean allowsScram() {
        return users.allowsScram();
    }

    @Override
    public SignInOutcome check(String username, String password, String peer) {
        ClientAddress from = ClientAddress.of(peer);
        return outcome(username, from, of(username).authenticate(loginIdOf(username), password, from));
    }

    @Override
    public ScramSalt scramSalt(String username, SaslHash hash) {
        ScramChallenge challenge = of(username).scramChallenge(loginIdOf(username), hash(hash));
        return new ScramSalt(challenge.salt(), challenge.iterations());
    }

    @Override
    public ScramOutcome checkProof(String username, SaslHash hash, byte[] authMessage, byte[] proof, String peer) {
        ClientAddress from = ClientAddress.of(peer);
        ScramResult result = of(username).scramProof(loginIdOf(username), hash(hash), authMessage, proof, from);
        return new ScramOutcome(outcome(username, from, result.outcome()), result.serverSignature());
    }

    private void tell(String username, String from, AuthenticationOutcome outcome) {
        switch (outcome) {
            case AuthenticationOutcome.Authenticated(String loginId) ->
                audit.signedIn(accounts.containsKey(loginId) ? "service-user" : "user", loginId, Door.XMPP, from);
            case AuthenticationOutcome.Refused() -> audit.refused(username, Door.XMPP, from, "password");
            case AuthenticationOutcome.Locked(var _) -> audit.refused(username, Door.XMPP, from, "locked");
            case AuthenticationOutcome.Unavailable() -> audit.refused(username, Door.XMPP, from, "unavailable");
        }
    }

    private static ScramHash hash(SaslHash hash) {
        return switch (hash) {
            case SHA_1 -> ScramHash.SHA_1;
            case SHA_256 -> ScramHash.SHA_256;
        };
    }

    private SignInOutcome outcome(String username, ClientAddress from, AuthenticationOutcome outcome) {
        tell(username, from.printable(), outcome);
        return switch (outcome) {
            case AuthenticationOutcome.Authenticated(String loginId) -> new SignInOutcome.SignedIn(loginId);
            case AuthenticationOutcome.Refused() -> new SignInOutcome.WrongCredentials();
            case AuthenticationOutcome.Locked(var remaining) -> new SignInOutcome.LockedOut(remaining);
            case AuthenticationOutcome.Unavailable() -> new SignInOutcome.Unavailable();
        };
    }
}
