package org.finessebridge.app.xmpp;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.finessebridge.app.audit.AuditLog;
import org.finessebridge.app.audit.Door;
import org.finessebridge.app.directory.KnownPassword;
import org.finessebridge.app.notification.credential.Credentials;
import org.finessebridge.app.notification.credential.SaslHash;
import org.finessebridge.app.notification.credential.ScramOutcome;
import org.finessebridge.app.notification.credential.ScramSalt;
import org.finessebridge.app.notification.credential.ServiceUser;
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

/**
 * Lets the service users sign in over XMPP with the passwords of the settings, and everybody else
 * as everywhere else, but for the case of the name, which XMPP clients do not keep. A user of
 * the directory whose address would be a service user's can't sign in over XMPP, under whatever name. Safe for
 * use by any thread.
 */
final class ServiceUsers implements Credentials {

    private final Map<ServiceUser, Account> accounts = new EnumMap<>(ServiceUser.class);
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
        for (ServiceUser user : ServiceUser.values()) {
            String password = settings.passwordOf(user);
            if (password != null) {
                accounts.put(user, new Account(user.localPart(), new KnownPassword(password)));
            }
        }
        this.serviceUsers = new AccountAuthenticator(this::account, ticker, Kind.SERVICE_USER, locks);
    }

    private Optional<Account> account(String name) {
        ServiceUser user = ServiceUser.of(name);
        return user == null ? Optional.empty() : Optional.ofNullable(accounts.get(user));
    }

    private UserAuthenticator of(String username) {
        return ServiceUser.of(username) == null ? users : serviceUsers;
    }

    @Override
    public String loginIdOf(String name) {
        ServiceUser serviceUser = ServiceUser.of(name);
        if (serviceUser != null) {
            return serviceUser.localPart();
        }
        String loginId = users.loginIdOf(name);
        return ServiceUser.of(loginId) == null ? loginId : name;
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
        UserAuthenticator asked = of(username);
        return outcome(username, from, asked, asked.authenticate(loginIdOf(username), password, from));
    }

    @Override
    public ScramSalt scramSalt(String username, SaslHash hash) {
        ScramChallenge challenge = of(username).scramChallenge(username, hash(hash));
        return new ScramSalt(challenge.salt(), challenge.iterations());
    }

    @Override
    public ScramOutcome checkProof(String username, SaslHash hash, byte[] authMessage, byte[] proof, String peer) {
        ClientAddress from = ClientAddress.of(peer);
        UserAuthenticator asked = of(username);
        ScramResult result = asked.scramProof(username, hash(hash), authMessage, proof, from);
        SignInOutcome outcome = outcome(username, from, asked, result.outcome());
        return new ScramOutcome(outcome, outcome instanceof SignInOutcome.SignedIn ? result.serverSignature() : null);
    }

    private void tell(String username, String from, UserAuthenticator asked, AuthenticationOutcome outcome) {
        switch (outcome) {
            case AuthenticationOutcome.Authenticated(String loginId) ->
                audit.signedIn(asked.equals(serviceUsers) ? "service-user" : "user", loginId, Door.XMPP, from);
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

    /** Whoever's password was right, nobody but a service user gets the address of one. */
    private SignInOutcome outcome(
            String username, ClientAddress from, UserAuthenticator asked, AuthenticationOutcome checked) {
        AuthenticationOutcome outcome = checked instanceof AuthenticationOutcome.Authenticated(String loginId)
                        && !asked.equals(serviceUsers)
                        && ServiceUser.of(loginId) != null
                ? new AuthenticationOutcome.Refused()
                : checked;
        tell(username, from.printable(), asked, outcome);
        return switch (outcome) {
            case AuthenticationOutcome.Authenticated(String loginId) -> new SignInOutcome.SignedIn(loginId);
            case AuthenticationOutcome.Refused() -> new SignInOutcome.WrongCredentials();
            case AuthenticationOutcome.Locked(var remaining) -> new SignInOutcome.LockedOut(remaining);
            case AuthenticationOutcome.Unavailable() -> new SignInOutcome.Unavailable();
        };
    }
}
