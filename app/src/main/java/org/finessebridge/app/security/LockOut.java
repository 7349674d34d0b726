package org.finessebridge.app.security;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.finessebridge.app.time.Ticker;
import org.jspecify.annotations.Nullable;

/**
 * Counts wrong passwords in a row, and refuses a user after five of them for five minutes. An
 * address from which the user has signed in of late has a row of its own: what strangers try does
 * not lock out who works, and who works does not give strangers new tries. Nor do they where both come from one
 * address, as behind a proxy: a right password ends the count of those wrong ones alone that are as old as a
 * lock would last, so whoever guesses beside the user's own requests gets no more tries than without them.
 *
 * <p>It remembers the users it is asked about, and few addresses of each; ask about known users
 * only, so that made-up names can't fill the memory. Safe for use by any thread.
 */
final class LockOut {

    static final int MAX_FAILURES = 5;
    static final Duration LOCKED_FOR = Duration.ofMinutes(5);

    /** For so long after a right password an address is the user's: agents come back on Monday. */
    static final Duration OF_LATE = Duration.ofDays(7);

    /** Addresses that are remembered of a user; the one that was right last goes last. */
    static final int MOST_ADDRESSES = 8;

    private final ConcurrentHashMap<String, Rows> users = new ConcurrentHashMap<>();
    private final Ticker ticker;

    /** How a try ended. */
    sealed interface Try<T> {

        /** The check gave a value. */
        record Right<T>(T value) implements Try<T> {}

        /**
         * The check gave none.
         *
         * @param locks whether it was the last of the row
         */
        record Wrong<T>(boolean locks) implements Try<T> {}

        /**
         * Nothing was checked.
         *
         * @param remaining how long the lock will last
         */
        record Locked<T>(Duration remaining) implements Try<T> {}
    }

    LockOut(Ticker ticker) {
        this.ticker = ticker;
    }

    /**
     * Runs a check unless the user is locked, and counts how it ends. Asking and counting are one
     * step: of tries that come at once no more are checked than are left, and the others wait until
     * it is known whether they may be.
     *
     * @param check gives null for wrong credentials; what it throws is not counted
     */
    <T> Try<T> check(String loginId, ClientAddress from, Supplier<@Nullable T> check) {
        Rows rows = users.computeIfAbsent(loginId, id -> new Rows());
        Row row = rows.of(from);
        Duration locked = row.begin();
        if (locked != null) {
            return new Try.Locked<>(locked);
        }
        @Nullable T value = null;
        boolean locks = false;
        Ending ending = Ending.NOT_CHECKED;
        try {
            value = check.get();
            ending = value == null ? Ending.WRONG : Ending.RIGHT;
        } finally {
            locks = row.end(ending);
        }
        if (value == null) {
            return new Try.Wrong<>(locks);
        }
        rows.remember(from);
        return new Try.Right<>(value);
    }

    /**
     * A user who is locked.
     *
     * @param everywhere whether strangers are; else only addresses of the user
     */
    record LockedUser(String loginId, Duration remaining, boolean everywhere) {}

    /** Who is locked at the moment. */
    List<LockedUser> locked() {
        List<LockedUser> all = new ArrayList<>();
        users.forEach((loginId, rows) -> {
            Duration strangers = rows.strangers.lockedFor();
            Duration longest = strangers;
            for (Row row : rows.ofAddresses()) {
                Duration own = row.lockedFor();
                longest = own.compareTo(longest) > 0 ? own : longest;
            }
            if (longest.isPositive()) {
                all.add(new LockedUser(loginId, longest, strangers.isPositive()));
            }
        });
        return all;
    }

    /** Ends the locks of a user, whose tries begin anew; false if there is none. */
    boolean unlock(String loginId) {
        Rows rows = users.get(loginId);
        if (rows == null) {
            return false;
        }
        boolean any = rows.strangers.unlock();
        for (Row row : rows.ofAddresses()) {
            any |= row.unlock();
        }
        return any;
    }

    /** Forgets a user who is gone; who waits for a turn gets it. */
    void forget(String loginId) {
        Rows gone = users.remove(loginId);
        if (gone != null) {
            gone.strangers.unlock();
            gone.ofAddresses().forEach(Row::unlock);
        }
    }

    private enum Ending {
        RIGHT,
        WRONG,
        NOT_CHECKED
    }

    /** The rows of one user. */
    private final class Rows {

        private final Row strangers = new Row();
        private final LinkedHashMap<ClientAddress, Known> known = new LinkedHashMap<>();

        private record Known(Row row, long lastRight) {}

        synchronized Row of(ClientAddress from) {
            Known found = known.get(from);
            return found != null && ticker.nanos() - found.lastRight() < OF_LATE.toNanos() ? found.row() : strangers;
        }

        synchronized List<Row> ofAddresses() {
            return known.values().stream().map(Known::row).toList();
        }

        synchronized void remember(ClientAddress from) {
            Known before = known.remove(from);
            known.put(from, new Known(before == null ? new Row() : before.row(), ticker.nanos()));
            if (known.size() > MOST_ADDRESSES) {
                Map.Entry<ClientAddress, Known> _ = known.pollFirstEntry();
            }
        }
    }

    /** Wrong tries in a row, with those under way. */
    private final class Row {

        private final ReentrantLock lock = new ReentrantLock();
        private final Condition ended = lock.newCondition();

        /** When the wrong ones came, the oldest first. */
        private final ArrayDeque<Long> failures = new ArrayDeque<>(MAX_FAILURES);

        private int underWay;
        private boolean locked;
        private long lockedAt;

        /** How long the lock will last; zero if there is none. */
        Duration lockedFor() {
            lock.lock();
            try {
                long remaining = LOCKED_FOR.toNanos() - (ticker.nanos() - lockedAt);
                return locked && remaining > 0 ? Duration.ofNanos(remaining) : Duration.ZERO;
            } finally {
                lock.unlock();
            }
        }

        /** Ends the lock; false if there is none. */
        boolean unlock() {
            lock.lock();
            try {
                boolean was = locked && ticker.nanos() - lockedAt < LOCKED_FOR.toNanos();
                locked = false;
                failures.clear();
                ended.signalAll();
                return was;
            } finally {
                lock.unlock();
            }
        }

        /** Takes a try; if there is none, how long the lock will last. */
        @Nullable
        Duration begin() {
            lock.lock();
            try {
                while (true) {
                    if (locked) {
                        long remaining = LOCKED_FOR.toNanos() - (ticker.nanos() - lockedAt);
                        if (remaining > 0) {
                            return Duration.ofNanos(remaining);
                        }
                        locked = false;
                        failures.clear();
                    }
                    if (failures.size() + underWay < MAX_FAILURES) {
                        underWay++;
                        return null;
                    }
                    ended.awaitUninterruptibly();
                }
            } finally {
                lock.unlock();
            }
        }

        /** Ends a try; true if it locked the row. */
        boolean end(Ending ending) {
            lock.lock();
            try {
                underWay--;
                switch (ending) {
                    case RIGHT -> failures.removeIf(at -> ticker.nanos() - at >= LOCKED_FOR.toNanos());
                    case WRONG -> failures.add(ticker.nanos());
                    case NOT_CHECKED -> {}
                }
                boolean locks = failures.size() == MAX_FAILURES && !locked;
                if (locks) {
                    locked = true;
                    lockedAt = ticker.nanos();
                }
                ended.signalAll();
                return locks;
            } finally {
                lock.unlock();
            }
        }
    }
}
