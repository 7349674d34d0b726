package org.finessebridge.app.notification.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of each user, from the moment of authentication: a session without a resource
 * already receives events, so none is lost while it is binding. Safe for use by any thread.
 */
public final class UserSessions {

    private final ConcurrentHashMap<String, List<Entry>> sessions = new ConcurrentHashMap<>();

    private final Revocations revocations = new Revocations();

    private record Entry(UserSession session, @Nullable String resource) {}

    /** The outcome of a bind. */
    public sealed interface BindOutcome {

        /**
         * The session has the resource.
         *
         * @param displaced the session that had it before, which is out of the registry; or null
         */
        record Bound(@Nullable UserSession displaced) implements BindOutcome {}

        /** The user has as many sessions as are allowed. */
        record TooMany() implements BindOutcome {}
    }

    /** Whose sign-ins under way are not to become sessions any more. */
    public Revocations revocations() {
        return revocations;
    }

    /** The sessions of a user; a snapshot. */
    public List<UserSession> of(String user) {
        List<Entry> entries = sessions.get(user);
        if (entries == null) {
            return List.of();
        }
        List<UserSession> found = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            found.add(entry.session());
        }
        return found;
    }

    /**
     * Counts users, each once.
     *
     * @param resource those who have bound that one; null for those who have bound any
     */
    public int count(@Nullable String resource) {
        int users = 0;
        for (List<Entry> entries : sessions.values()) {
            boolean bound = entries.stream()
                    .map(Entry::resource)
                    .filter(Objects::nonNull)
                    .anyMatch(has -> resource == null || resource.equals(has));
            users += bound ? 1 : 0;
        }
        return users;
    }

    /**
     * Adds a session that has no resource yet.
     *
     * @param most how many sessions without resource a user may have
     * @return false if there are too many
     */
    public boolean authenticated(String user, UserSession session, int most) {
        boolean[] added = new boolean[1];
        sessions.compute(user, (key, entries) -> {
            List<Entry> changed = entries == null ? new ArrayList<>() : new ArrayList<>(entries);
            long unbound = changed.stream().filter(e -> e.resource() == null).count();
            added[0] = unbound < most;
            if (added[0]) {
                changed.add(new Entry(session, null));
            }
            return changed.isEmpty() ? null : List.copyOf(changed);
        });
        return added[0];
    }

    /** Gives a resource to a session; the newer session wins (RFC 6120, 7.7.2.2). */
    public BindOutcome bind(String user, UserSession session, String resource, int most) {
        BindOutcome[] outcome = new BindOutcome[] {new BindOutcome.TooMany()};
        sessions.compute(user, (key, entries) -> {
            if (entries == null) {
                return null; // the session has been removed meanwhile
            }
            List<Entry> others = new ArrayList<>(entries.size());
            UserSession displaced = null;
            int bound = 0;
            for (Entry entry : entries) {
                if (entry.session().equals(session)) {
                    continue;
                }
                if (resource.equals(entry.resource())) {
                    displaced = entry.session();
                    continue;
                }
                bound += entry.resource() == null ? 0 : 1;
                others.add(entry);
            }
            if (bound >= most) {
                return entries;
            }
            outcome[0] = new BindOutcome.Bound(displaced);
            others.add(new Entry(session, resource));
            return List.copyOf(others);
        });
        return outcome[0];
    }

    /** Whether the session is still the user's: it has neither ended nor been displaced. */
    public boolean contains(String user, UserSession session) {
        return of(user).contains(session);
    }

    /** Removes a session that has ended. */
    public void remove(String user, UserSession session) {
        sessions.computeIfPresent(user, (key, entries) -> {
            List<Entry> left =
                    entries.stream().filter(e -> !e.session().equals(session)).toList();
            return left.isEmpty() ? null : left;
        });
    }
}
