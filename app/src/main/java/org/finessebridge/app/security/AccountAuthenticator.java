package org.finessebridge.app.security;

import org.finessebridge.app.directory.StoredCredential;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;

/**
 * Checks credentials against accounts, wherever these come from, and locks an account after five
 * wrong ones in a row, whichever way they came.
 */
public final class AccountAuthenticator implements UserAuthenticator {

    private static final Logger log = LoggerFactory.getLogger(AccountAuthenticator.class);

    private final Function<String, Optional<Account>> accounts;
    private final LockOut lockOut;
    private final ScramStore scram = new ScramStore();

    /** Who may sign in, and what a presented password is checked with. */
    public record Account(String loginId, StoredCredential credential) {}

    /**
     * An authenticator without failures so far.
     *
     * @param accounts finds an account by the name that a client sent
     */
    public AccountAuthenticator(Function<String, Optional<Account>> accounts, InstantSource time) {
        this.accounts = accounts;
        this.lockOut = new LockOut(time);
    }

    @Override
    public AuthenticationOutcome authenticate(String username, String password) {
        Optional<Account> found = accounts.apply(username);
        if (found.isEmpty()) {
            return new AuthenticationOutcome.Refused();
        }
        Account account = found.get();
        Instant lockedUntil = lockOut.lockedUntil(account.loginId());
        if (lockedUntil != null) {
            return new AuthenticationOutcome.Locked(lockedUntil);
        }
        if (account.credential().matches(password)) {
            return succeeded(account);
        }
        return failed(account);
    }

    @Override
    public ScramChallenge scramChallenge(String username, ScramHash hash) {
        return scram.challenge(username, hash);
    }

    @Override
    public ScramResult scramProof(
            String username, ScramHash hash, byte[] authMessage, byte[] proof) {
        Optional<Account> found = accounts.apply(username);
        if (found.isEmpty()) {
            return ScramResult.without(new AuthenticationOutcome.Refused());
        }
        Account account = found.get();
        Instant lockedUntil = lockOut.lockedUntil(account.loginId());
        if (lockedUntil != null) {
            return ScramResult.without(new AuthenticationOutcome.Locked(lockedUntil));
        }
        ScramCredentials credentials = scram.credentials(username, account.credential(), hash);
        byte[] signature = credentials == null ? null : credentials.verify(authMessage, proof);
        return signature == null
                ? ScramResult.without(failed(account))
                : new ScramResult(
                        succeeded(account), Base64.getEncoder().encodeToString(signature));
    }

    /** Forgets what was computed for a name that is nobody's any more. */
    void forget(String username) {
        scram.forget(username);
    }

    private AuthenticationOutcome succeeded(Account account) {
        lockOut.succeeded(account.loginId());
        return new AuthenticationOutcome.Authenticated(account.loginId());
    }

    private AuthenticationOutcome failed(Account account) {
        if (lockOut.failed(account.loginId())) {
            log.warn(
                    "User {} is locked for five minutes after five wrong passwords; a client may"
                            + " hold an old password",
                    account.loginId());
        }
        return new AuthenticationOutcome.Refused();
    }
}
