package org.finessebridge.app.notification.limit;

import java.util.concurrent.ConcurrentHashMap;
import org.finessebridge.app.notification.credential.ServiceUser;
import org.jspecify.annotations.Nullable;

/**
 * How long the lists may be that clients ask for, counted in entries: a stanza of a hundred bytes may be
 * answered with a megabyte, and what that costs is not how many stanzas there are. Each session has a share,
 * and all sessions of a user together have one that is not as large as that of ten. Safe for use by any
 * thread.
 */
public final class ListAllowances {

    /** Of a session: lists of the longest kind that it may ask for at once. */
    private static final int LISTS_OF_SESSION = 4;

    /** Of all sessions of a user. */
    private static final int LISTS_OF_USER = 10;

    /** After so long a session may have one more such list. */
    private static final double SECONDS_OF_SESSION = 10;

    /** After so long the sessions of a user together may. */
    private static final double SECONDS_OF_USER = 4;

    /** Users that are remembered before it is worth looking who is not worth it. */
    private static final int MANY = 1_000;

    private final int longest;
    private final ConcurrentHashMap<String, Rate> users = new ConcurrentHashMap<>();

    /**
     * Nothing has been listed.
     *
     * @param longest entries of the longest list that the service shows at once
     */
    public ListAllowances(int longest) {
        this.longest = longest;
    }

    /** What one session may ask for. Not thread-safe: lives on the session's event loop. */
    public final class OfSession {

        private final String user;
        private @Nullable Rate own;

        private OfSession(String user) {
            this.user = user;
        }

        /** Counts a list; false if its client has to wait. The service's own user may list what it wants. */
        public boolean allows(int entries, long nanoTime) {
            if (ServiceUser.FINESSE.isMeantBy(user)) {
                return true;
            }
            Rate rate = own;
            if (rate == null) {
                rate = new Rate((double) LISTS_OF_SESSION * longest, longest / SECONDS_OF_SESSION, nanoTime);
                own = rate;
            }
            int cost = Math.max(1, entries);
            return rate.allows(cost, nanoTime) && ofUser(user, cost, nanoTime);
        }
    }

    /** The share of a session that has listed nothing yet. */
    public OfSession ofSession(String user) {
        return new OfSession(user);
    }

    private boolean ofUser(String user, int cost, long nanoTime) {
        if (users.size() > MANY) {
            users.keySet()
                    .forEach(one -> users.computeIfPresent(one, (key, rate) -> rate.isUnused(nanoTime) ? null : rate));
        }
        boolean[] allowed = new boolean[1];
        users.compute(user, (key, old) -> {
            Rate rate =
                    old == null ? new Rate((double) LISTS_OF_USER * longest, longest / SECONDS_OF_USER, nanoTime) : old;
            allowed[0] = rate.allows(cost, nanoTime);
            return rate;
        });
        return allowed[0];
    }
}
