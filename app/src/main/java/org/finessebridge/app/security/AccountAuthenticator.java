package org.finessebridge.app.security;

import java.util.Base64;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.finessebridge.app.directory.StoredCredential;
import org.finessebridge.app.time.Ticker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks credentials against accounts, wherever these come from, and locks an account after five
 * wrong ones in a row, whichever way they came ({@link LockOut}). A name that is nobody's is
 * checked, and locked, like any other, so that neither the answer nor its time tells who exists.
 */
public final class AccountAuthenticator implements UserAuthenticator {

    private static final Logger LOG = LoggerFactory.getLogger(AccountAuthenticator.class);

    /**
     * Made-up names share so many rows of wrong passwords. Which names share one nobody can compute: a name that is
     * locked by others' tries would be nobody's.
     */
    private static final int ROWS_OF_NOBODY = 65_536;

    private final Accounts accounts;
    private final LockOut lockOut;
    private final LockOut lockOutOfNobody;
    private final BiPredicate<StoredCredential, String> comparison;
    private final Function<String, StoredCredential> nobodys;

    private final LockedAccounts.Kind kind;
    private final LockedAccounts locks;
    private final ScramStore scram;
    private final KeyedHash rows = new KeyedHash();

    /** Who may sign in, and what a presented password is checked with. */
    public record Account(String loginId, StoredCredential credential) {}

    /** Where accounts are found by the names that clients send. Answers at once; safe for use by any thread. */
    @FunctionalInterface
    public interface Accounts {

        /** The account of a name as it is written. */
        Optional<Account> find(String name);

        /** The account of a name whose case does not count, as that of a client of SCRAM. */
        default Optional<Account> findInAnyCase(String name) {
            return find(name);
        }
    }

    /**
     * An authenticator without failures so far, for accounts whose credentials are at hand.
     *
     * @param locks hears whose accounts these are, to tell who is locked
     */
    public AccountAuthenticator(Accounts accounts, Ticker ticker, LockedAccounts.Kind kind, LockedAccounts locks) {
        this(
                accounts,
                new DirectoryPasswords()::ofNobody,
                ticker,
                SaltSecret.random(),
                StoredCredential::matches,
                kind,
                locks);
    }

    /**
     * As above.
     *
     * @param nobodys what is done for a name that is nobody's: the same work, and never right
     * @param salts as at the last start, where credentials are kept
     */
    AccountAuthenticator(
            Accounts accounts,
            Function<String, StoredCredential> nobodys,
            Ticker ticker,
            SaltSecret salts,
            BiPredicate<StoredCredential, String> comparison,
            LockedAccounts.Kind kind,
            LockedAccounts locks) {
        this.accounts = accounts;
        this.nobodys = nobodys;
        this.lockOut = new LockOut(ticker);
        this.lockOutOfNobody = new LockOut(ticker);
        this.scram = new ScramStore(new ScramSalts(salts));
        this.comparison = comparison;
        this.kind = kind;
        this.locks = locks;
        locks.watch(kind, lockOut);
    }

    @Override
    public AuthenticationOutcome authenticate(String username, String password, ClientAddress from) {
        Optional<Account> found = accounts.find(username);
        Account account = found.orElseGet(() -> nobody(username));
        try {
            return outcome(
                    found.isPresent(),
                    account,
                    from,
                    check(
                            found.isPresent(),
                            account,
                            username,
                            from,
                            () -> comparison.test(account.credential(), password) ? account : null));
        } catch (PasswordsUnavailableException e) {
            LOG.debug("A password could not be checked: {}", e.getMessage());
            return new AuthenticationOutcome.Unavailable();
        }
    }

    /** No client can send this loginId. */
    private Account nobody(String username) {
        return new Account("\0", nobodys.apply(username));
    }

    @Override
    public ScramChallenge scramChallenge(String username, ScramHash hash) {
        StoredCredential stored =
                accounts.findInAnyCase(username).map(Account::credential).orElse(null);
        return scram.challenge(username, stored, hash);
    }

    @Override
    public ScramResult scramProof(
            String username, ScramHash hash, byte[] authMessage, byte[] proof, ClientAddress from) {
        Optional<Account> found = accounts.findInAnyCase(username);
        Account account = found.orElseGet(() -> nobody(username));
        ScramCredentials credentials =
                scram.credentials(username, found.map(Account::credential).orElse(null), hash);
        LockOut.Try<byte[]> result =
                check(found.isPresent(), account, username, from, () -> credentials.verify(authMessage, proof));
        AuthenticationOutcome outcome = outcome(found.isPresent(), account, from, result);
        return result instanceof LockOut.Try.Right(byte[] signature)
                ? new ScramResult(outcome, Base64.getEncoder().encodeToString(signature))
                : ScramResult.without(outcome);
    }

    /** Forgets what was computed for a name that is nobody's any more. */
    void forget(String username) {
        scram.forget(username);
    }

    /** Forgets the wrong passwords, the lock and the addresses of an account that is gone. */
    void forgetAccount(String loginId) {
        lockOut.forget(loginId);
    }

    private <T> LockOut.Try<T> check(
            boolean exists, Account account, String username, ClientAddress from, Supplier<@Nullable T> check) {
        if (exists) {
            return lockOut.check(account.loginId(), from, check);
        }
        int row = Math.floorMod(rows.of(ScramSalts.folded(username)), ROWS_OF_NOBODY);
        // Nobody signs in, however lucky the guess.
        return lockOutOfNobody.check(Integer.toString(row), ClientAddress.UNKNOWN, () -> {
            var _ = check.get();
            return null;
        });
    }

    private <T> AuthenticationOutcome outcome(
            boolean exists, Account account, ClientAddress from, LockOut.Try<T> result) {
        return switch (result) {
            case LockOut.Try.Right<T> right -> new AuthenticationOutcome.Authenticated(account.loginId());
            case LockOut.Try.Locked<T> locked -> new AuthenticationOutcome.Locked(locked.remaining());
            case LockOut.Try.Wrong<T> wrong -> {
                if (wrong.locks() && exists) {
                    LOG.warn(
                            "User {} is locked for five minutes after five wrong passwords; a"
                                    + " client may hold an old password. If they came from an"
                                    + " address where the user has signed in of late, the lock is"
                                    + " for that address; else for all but such addresses",
                            account.loginId());
                    locks.locked(kind, account.loginId(), from);
                }
                yield new AuthenticationOutcome.Refused();
            }
        };
    }
}
