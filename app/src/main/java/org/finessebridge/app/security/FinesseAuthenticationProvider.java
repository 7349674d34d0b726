package org.finessebridge.app.security;

import java.util.List;
import java.util.Optional;
import org.finessebridge.app.audit.AuditLog;
import org.finessebridge.app.audit.Door;
import org.finessebridge.app.directory.StoredCredential;
import org.finessebridge.app.security.AccountAuthenticator.Account;
import org.finessebridge.app.security.LockedAccounts.Kind;
import org.finessebridge.app.time.Ticker;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Lets Spring Security's Basic filter ask who a client is: an administrator, whose names come first, or
 * a user, who may be an administrator too.
 */
final class FinesseAuthenticationProvider implements AuthenticationProvider {

    private final UserAuthenticator users;
    private final AdministratorAccounts accounts;
    private final AccountAuthenticator administrators;
    private final AccountPasswords passwords;
    private final AdministratorsElsewhere elsewhere;
    private final AuditLog audit;

    FinesseAuthenticationProvider(
            UserAuthenticator users,
            AdministratorAccounts accounts,
            AccountPasswords passwords,
            Ticker ticker,
            LockedAccounts locks,
            AuditLog audit) {
        this.users = users;
        this.accounts = accounts;
        this.administrators = new AccountAuthenticator(
                name -> accounts.find(name).map(credential -> new Account(name, credential)),
                ticker,
                Kind.ADMINISTRATOR,
                locks);
        this.passwords = passwords;
        this.elsewhere = new AdministratorsElsewhere(ticker, locks);
        this.audit = audit;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        String name = authentication.getName();
        String password = String.valueOf(authentication.getCredentials());
        ClientAddress from =
                authentication.getDetails() instanceof ClientAddress address ? address : ClientAddress.UNKNOWN;
        Optional<StoredCredential> elsewhereCredential = Optional.empty();
        String elsewhereName = name;
        boolean administrator = accounts.find(name).isPresent();
        if (!administrator && isNobodyHere(name)) {
            elsewhereName = AdministratorsElsewhere.canonical(name);
            if (isNobodyHere(elsewhereName)) {
                elsewhereCredential = passwords.ofAdministrator(elsewhereName);
                administrator = elsewhereCredential.isPresent();
            }
        }
        AuthenticationOutcome outcome;
        if (elsewhereCredential.isPresent()) {
            outcome = elsewhere.authenticate(elsewhereName, elsewhereCredential.get(), password, from);
        } else {
            outcome = administrator
                    ? administrators.authenticate(name, password, from)
                    : users.authenticate(name, password, from);
        }
        boolean isUser = !administrator;
        return switch (outcome) {
            case AuthenticationOutcome.Authenticated(String loginId) -> {
                boolean isAdministrator = !isUser || users.isAdministrator(loginId);
                audit.signedIn(isAdministrator ? "administrator" : "user", loginId, Door.REST, from.printable());
                yield UsernamePasswordAuthenticationToken.authenticated(
                        new SignedInUser(loginId, new PresentedPassword(password), isAdministrator, isUser),
                        null,
                        List.of());
            }
            case AuthenticationOutcome.Refused() -> {
                audit.refused(name, Door.REST, from.printable(), "password");
                throw new BadCredentialsException("refused");
            }
            case AuthenticationOutcome.Locked locked -> {
                audit.refused(name, Door.REST, from.printable(), "locked");
                throw new LockedException("locked for " + locked.remaining());
            }
            case AuthenticationOutcome.Unavailable() -> {
                audit.refused(name, Door.REST, from.printable(), "unavailable");
                throw new AuthenticationServiceException("what knows the password does not answer");
            }
        };
    }

    /** Who has an account here in another case is no administrator elsewhere: a server makes no difference. */
    private boolean isNobodyHere(String name) {
        return accounts.find(name).isEmpty() && !users.hasName(name);
    }

    @Override
    public boolean supports(@Nullable Class<?> type) {
        return type != null && UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
