package org.finessebridge.app.notification;

import org.finessebridge.app.security.AuthenticationOutcome;
import org.finessebridge.app.security.UserAuthenticator;

import java.time.Instant;
import java.util.Map;

/** Knows a few users, whose password is their id; {@code 2009} is locked. */
final class FakeUserAuthenticator implements UserAuthenticator {

    private static final Map<String, String> LOGIN_NAMES =
            Map.of("mmouse", "2001", "dduck", "2002", "boss", "3001");

    @Override
    public AuthenticationOutcome authenticate(String username, String password) {
        if (Thread.currentThread().getName().startsWith("notification")) {
            throw new IllegalStateException("called on an event loop");
        }
        if (username.equals("2009")) {
            return new AuthenticationOutcome.Locked(Instant.parse("2026-01-01T00:05:00Z"));
        }
        if (username.equals("broken")) {
            throw new IllegalStateException("the directory is out of reach");
        }
        String id = LOGIN_NAMES.getOrDefault(username, username);
        boolean known = LOGIN_NAMES.containsValue(id) || id.matches("1\\d{3}");
        return known && password.equals(id)
                ? new AuthenticationOutcome.Authenticated(id)
                : new AuthenticationOutcome.Refused();
    }
}
