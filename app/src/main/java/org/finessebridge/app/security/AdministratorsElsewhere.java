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

    AdministratorsElsewhere(Ticker ticker) {
        this.lockOut = new LockOut(ticker);
    }

    /** As {@link AccountAuthenticator#authenticate}. */
    AuthenticationOutcome authenticate(String name, StoredCredential credential, String password, ClientAddress from) {
        String row = Integer.toString(Math.floorMod(name.hashCode(), ROWS));
        try {
            return switch (lockOut.check(row, from, () -> credential.matches(password) ? name : null)) {
                case LockOut.Try.Right<String>(String who) -> new AuthenticationOutcome.Authenticated(who);
                case LockOut.Try.Wrong<String> _ -> new AuthenticationOutcome.Refused();
                case LockOut.Try.Locked<String> locked -> new AuthenticationOutcome.Locked(locked.remaining());
            };
        } catch (PasswordsUnavailableException e) {
            return new AuthenticationOutcome.Unavailable();
        }
    }
}
