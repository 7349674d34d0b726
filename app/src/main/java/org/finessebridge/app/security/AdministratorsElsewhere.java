package org.finessebridge.app.security;

import org.finessebridge.app.directory.StoredCredential;
import org.finessebridge.app.time.Ticker;

/**
 * Administrators who have no account here: only another server knows which names are theirs, so any
 * name may be one. What is counted for the lock-out is bounded: names share rows.
 */
final class AdministratorsElsewhere {

    private static final int ROWS = 1024;

    private final LockOut lockOut;

    private final LockedAccounts locks;

    AdministratorsElsewhere(Ticker ticker, LockedAccounts locks) {
        this.lockOut = new LockOut(ticker);
        this.locks = locks;
        locks.watchRows(LockedAccounts.Kind.ADMINISTRATOR, lockOut, AdministratorsElsewhere::row);
    }

    private static String row(String name) {
        return Integer.toString(Math.floorMod(name.hashCode(), ROWS));
    }

    /** As {@link AccountAuthenticator#authenticate}. */
    AuthenticationOutcome authenticate(String name, StoredCredential credential, String password, ClientAddress from) {
        try {
            return switch (lockOut.check(row(name), from, () -> credential.matches(password) ? name : null)) {
                case LockOut.Try.Right<String>(String who) -> new AuthenticationOutcome.Authenticated(who);
                case LockOut.Try.Wrong<String> wrong -> {
                    if (wrong.locks()) {
                        locks.locked(LockedAccounts.Kind.ADMINISTRATOR, name, from);
                    }
                    yield new AuthenticationOutcome.Refused();
                }
                case LockOut.Try.Locked<String> locked -> new AuthenticationOutcome.Locked(locked.remaining());
            };
        } catch (PasswordsUnavailableException e) {
            return new AuthenticationOutcome.Unavailable();
        }
    }
}
