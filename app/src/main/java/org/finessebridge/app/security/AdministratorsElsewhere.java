package org.finessebridge.app.security;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.finessebridge.app.directory.StoredCredential;
import org.finessebridge.app.time.Ticker;

/**
 * Administrators who have no account here: only another server knows which names are theirs, so any
 * name may be one. What is counted for the lock-out is bounded: names share rows.
 */
final class AdministratorsElsewhere {

    private static final int ROWS = 1024;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern IGNORED = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\s]]");
    private static final Pattern MARK = Pattern.compile("\\p{M}+");

    private final LockOut lockOut;

    private final LockedAccounts locks;

    AdministratorsElsewhere(Ticker ticker, LockedAccounts locks) {
        this.lockOut = new LockOut(ticker);
        this.locks = locks;
        locks.watchRows(LockedAccounts.Kind.ADMINISTRATOR, lockOut, AdministratorsElsewhere::row);
    }

    /**
     * What a name is here: servers make no difference between spellings (RFC 4518, 2), so neither what they are
     * counted by nor who is signed in may.
     */
    static String canonical(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return SPACE.matcher(IGNORED.matcher(composed).replaceAll(""))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** Some servers take a letter for the same without its accent. */
    private static String row(String name) {
        String decomposed = Normalizer.normalize(canonical(name), Normalizer.Form.NFKD);
        return Integer.toString(
                Math.floorMod(MARK.matcher(decomposed).replaceAll("").hashCode(), ROWS));
    }

    /** As {@link AccountAuthenticator#authenticate}, of a {@link #canonical} name. */
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
