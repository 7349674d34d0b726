package org.finessebridge.app.security;

import java.util.Optional;
import org.finessebridge.app.directory.Directory;
import org.finessebridge.app.directory.DirectoryChange;
import org.finessebridge.app.directory.DirectoryListener;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.directory.StoredCredential;
import org.finessebridge.app.security.AccountAuthenticator.Account;
import org.finessebridge.app.security.LockedAccounts.Kind;
import org.finessebridge.app.time.Ticker;
import org.springframework.stereotype.Component;

/** Checks credentials against the directory. */
@Component
class DirectoryAuthenticator implements UserAuthenticator {

    private final Directory directory;
    private final AccountPasswords passwords;
    private final AccountAuthenticator users;
    private final KeyRenewal renewal;

    DirectoryAuthenticator(
            Directory directory,
            AccountPasswords passwords,
            Ticker ticker,
            SaltSecret salts,
            LockedAccounts locks,
            KeyRenewal renewal) {
        this.directory = directory;
        this.passwords = passwords;
        this.renewal = renewal;
        this.users = new AccountAuthenticator(
                accounts(), passwords::ofNobody, ticker, salts, StoredCredential::matches, Kind.USER, locks);
        directory.addListener(new DirectoryListener() {
            @Override
            public void directoryChanging(DirectoryChange change) {}

            @Override
            public void directoryChanged(DirectoryChange change) {
                forgetNames(change);
            }
        });
    }

    private AccountAuthenticator.Accounts accounts() {
        return new AccountAuthenticator.Accounts() {
            @Override
            public Optional<Account> find(String name) {
                return directory.findUser(name).map(this::account);
            }

            @Override
            public Optional<Account> findInAnyCase(String name) {
                return directory.findUserInAnyCase(name).map(this::account);
            }

            private Account account(DirectoryUser user) {
                return new Account(user.loginId(), passwords.of(user));
            }
        };
    }

    /**
     * Every sign-in asks the present directory: this keeps the memory from growing, and whoever gets a removed user's
     * loginId from having that user's locks and addresses.
     */
    private void forgetNames(DirectoryChange change) {
        for (DirectoryUser user : change.before().users()) {
            if (change.after().findUser(user.loginId()).isEmpty()) {
                users.forget(user.loginId());
            }
            if (change.after().findUserById(user.loginId()).isEmpty()) {
                users.forgetAccount(user.loginId());
            }
            if (change.after().findUser(user.loginName()).isEmpty()) {
                users.forget(user.loginName());
            }
        }
    }

    @Override
    public String loginIdOf(String name) {
        return directory.findUserInAnyCase(name).map(DirectoryUser::loginId).orElse(name);
    }

    @Override
    public boolean hasName(String username) {
        return directory.snapshot().hasUserInAnyCase(username);
    }

    @Override
    public boolean knows(String loginId) {
        return directory.snapshot().findUserById(loginId).isPresent();
    }

    @Override
    public boolean isAdministrator(String loginId) {
        return directory
                .snapshot()
                .findUserById(loginId)
                .filter(user -> user.roles().contains(Role.ADMINISTRATOR))
                .isPresent();
    }

    @Override
    public boolean allowsScram() {
        return passwords.allowsScram();
    }

    @Override
    public AuthenticationOutcome authenticate(String username, String password, ClientAddress from) {
        AuthenticationOutcome outcome = users.authenticate(username, password, from);
        if (outcome instanceof AuthenticationOutcome.Authenticated(String loginId)) {
            directory.snapshot().findUserById(loginId).ifPresent(user -> {
                if (passwords.of(user) instanceof KeptPassword kept) {
                    renewal.seen(user, kept, password);
                }
            });
        }
        return outcome;
    }

    @Override
    public ScramChallenge scramChallenge(String username, ScramHash hash) {
        return users.scramChallenge(username, hash);
    }

    @Override
    public ScramResult scramProof(
            String username, ScramHash hash, byte[] authMessage, byte[] proof, ClientAddress from) {
        return users.scramProof(username, hash, authMessage, proof, from);
    }
}
