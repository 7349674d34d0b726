package org.finessebridge.app.notification;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.finessebridge.app.FakeClock;
import org.finessebridge.app.directory.KnownPassword;
import org.finessebridge.app.security.AccountAuthenticator;
import org.finessebridge.app.security.AccountAuthenticator.Account;
import org.finessebridge.app.security.AuthenticationOutcome;
import org.finessebridge.app.security.ClientAddress;
import org.finessebridge.app.security.ScramChallenge;
import org.finessebridge.app.security.ScramHash;
import org.finessebridge.app.security.ScramResult;
import org.finessebridge.app.security.UserAuthenticator;

/**
 * Knows a few users, whose password is their id; {@code 2009} is locked, and {@code JSmith} has no
 * case in XMPP.
 */
final class FakeUserAuthenticator implements UserAuthenticator {

    private static final Map<String, String> LOGIN_NAMES =
            Map.of("mmouse", "2001", "dduck", "2002", "boss", "3001", "John.Smith", "JSmith");

    private final Set<String> removed = ConcurrentHashMap.newKeySet();
    private final FakeClock time = new FakeClock();
    private final AccountAuthenticator accounts = new AccountAuthenticator(
            name -> {
                time.advance(Duration.ofDays(1)); // nobody stays locked
                return find(name);
            },
            time);

    @Override
    public String loginIdOf(String name) {
        return name.equalsIgnoreCase("JSmith") || name.equalsIgnoreCase("John.Smith") ? "JSmith" : name;
    }

    /** The password of that user still counts, but the user is gone when it has been checked. */
    void remove(String loginId) {
        removed.add(loginId);
    }

    /** There is such a user again. */
    void add(String loginId) {
        removed.remove(loginId);
    }

    @Override
    public boolean knows(String loginId) {
        return !removed.contains(loginId);
    }

    @Override
    public AuthenticationOutcome authenticate(String username, String password, ClientAddress from) {
        if (Thread.currentThread().getName().startsWith("notification")) {
            throw new IllegalStateException("called on an event loop");
        }
        if (username.equals("2009")) {
            return new AuthenticationOutcome.Locked(Duration.ofMinutes(5));
        }
        if (username.equals("broken")) {
            throw new IllegalStateException("the directory is out of reach");
        }
        return accounts.authenticate(username, password, from);
    }

    @Override
    public ScramChallenge scramChallenge(String username, ScramHash hash) {
        return accounts.scramChallenge(username, hash);
    }

    @Override
    public ScramResult scramProof(
            String username, ScramHash hash, byte[] authMessage, byte[] proof, ClientAddress from) {
        return accounts.scramProof(username, hash, authMessage, proof, from);
    }

    private static Optional<Account> find(String username) {
        String id = LOGIN_NAMES.getOrDefault(username, username);
        boolean known = LOGIN_NAMES.containsValue(id) || id.matches("1\\d{3}");
        return known ? Optional.of(new Account(id, new KnownPassword(id))) : Optional.empty();
    }
}
