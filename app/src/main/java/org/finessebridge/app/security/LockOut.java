package org.finessebridge.app.security;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts wrong passwords in a row. It remembers known users only, so that made-up names can't fill
 * the memory.
 */
final class LockOut {

    private static final int MAX_FAILURES = 5;
    private static final Duration LOCKED_FOR = Duration.ofMinutes(5);

    private record Failures(int count, @Nullable Instant lockedUntil) {}

    private final ConcurrentHashMap<String, Failures> failuresByUser = new ConcurrentHashMap<>();
    private final InstantSource time;

    LockOut(InstantSource time) {
        this.time = time;
    }

    /** When the user's lock ends; null if there is none. */
    @Nullable Instant lockedUntil(String loginId) {
        Failures failures = failuresByUser.get(loginId);
        if (failures == null || failures.lockedUntil() == null) {
            return null;
        }
        return time.instant().isBefore(failures.lockedUntil()) ? failures.lockedUntil() : null;
    }

    /** Counts a wrong password; true if it locked the user. */
    boolean failed(String loginId) {
        Instant now = time.instant();
        Failures failures =
                failuresByUser.compute(
                        loginId,
                        (id, before) -> {
                            boolean fresh =
                                    before == null
                                            || (before.lockedUntil() != null
                                                    && !now.isBefore(before.lockedUntil()));
                            int count = fresh ? 1 : before.count() + 1;
                            return new Failures(
                                    count, count >= MAX_FAILURES ? now.plus(LOCKED_FOR) : null);
                        });
        return failures.lockedUntil() != null;
    }

    /** A right password ends the row. */
    void succeeded(String loginId) {
        failuresByUser.remove(loginId);
    }
}
