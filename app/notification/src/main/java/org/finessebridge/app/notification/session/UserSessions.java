package org.finessebridge.app.notification.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of each user, from the moment of authentication: a session without a resource
 * already receives events, so none is lost while it is binding. Where a user has as many as are allowed, a new
 * one takes the place of one whose client has gone, or is between two requests ({@link
 * UserSession#unattendedSince}): pages that are reloaded leave such sessions behind. Safe for use by any
 * thread.
 */
public final class UserSessions {

    private final ConcurrentHashMap<String, List<Entry>> sessions = new ConcurrentHashMap<>();

    private final Revocations revocations = new Revocations();

    private record Entry(UserSession session, @Nullable String resource) {}

    /** What becomes of a session that asks for a place. */
    public sealed interface Outcome {

        /**
         * The session has its place.
         *
         * @param displaced the session that had the resource or the place before, which is out of the
         *     registry; or null
         */
        record Taken(@Nullable UserSession displaced) implements Outcome {}

        /** The user has as many sessions as are allowed, and all of them are in use. */
        record TooMany() implements Outcome {}
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
     */
    public Outcome authenticated(String user, UserSession session, int most) {
        Outcome[] outcome = new Outcome[] {new Outcome.TooMany()};
        sessions.compute(user, (key, entries) -> {
            List<Entry> changed = entries == null ? new ArrayList<>() : new ArrayList<>(entries);
            Outcome found = placeFor(changed, e -> e.resource() == null, most);
            outcome[0] = found;
            if (found instanceof Outcome.Taken) {
                changed.add(new Entry(session, null));
            }
            return changed.isEmpty() ? null : List.copyOf(changed);
        });
        return outcome[0];
    }

    /**
     * Gives a resource to a session; the newer session wins (RFC 6120, 7.7.2.2). One that is not here any more, because
     * another has its place, gets none.
     */
    public Outcome bind(String user, UserSession session, String resource, int most) {
        Outcome[] outcome = new Outcome[] {new Outcome.TooMany()};
        sessions.compute(user, (key, entries) -> {
            if (entries == null) {
                return null; // the session has been removed meanwhile
            }
            List<Entry> others = new ArrayList<>(entries.size());
            UserSession displaced = null;
            boolean there = false;
            for (Entry entry : entries) {
                if (entry.session().equals(session)) {
                    there = true;
                    continue;
                }
                if (resource.equals(entry.resource())) {
                    displaced = entry.session();
                    continue;
                }
                others.add(entry);
            }
            if (!there) {
                return entries; // it has been displaced since, and hears of it
            }
            Outcome found = placeFor(others, e -> e.resource() != null, most);
            if (found instanceof Outcome.TooMany) {
                return entries;
            }
            outcome[0] = displaced == null ? found : new Outcome.Taken(displaced);
            others.add(new Entry(session, resource));
            return List.copyOf(others);
        });
        return outcome[0];
    }

    /** Makes a place among others of the same kind; what has to go for it is taken out of the list. */
    private static Outcome placeFor(List<Entry> entries, Predicate<Entry> kind, int most) {
        List<Entry> alike = entries.stream().filter(kind).toList();
        if (alike.size() < most) {
            return new Outcome.Taken(null);
        }
        Entry oldest = null;
        long since = 0;
        for (Entry entry : alike) {
            OptionalLong unattended = entry.session().unattendedSince();
            if (unattended.isPresent() && (oldest == null || unattended.getAsLong() - since < 0)) {
                oldest = entry;
                since = unattended.getAsLong();
            }
        }
        if (oldest == null) {
            return new Outcome.TooMany();
        }
        entries.remove(oldest);
        return new Outcome.Taken(oldest.session());
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
