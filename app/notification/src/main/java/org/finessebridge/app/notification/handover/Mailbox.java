package org.finessebridge.app.notification.handover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is kept for one user, in the order of its publishing. Not thread-safe: {@link Handover} puts
 * everything that concerns one user into an order.
 */
final class Mailbox {

    private final List<Event> events = new ArrayList<>(4);

    /**
     * What a session is given.
     *
     * @param events in the order of their publishing
     * @param given how many of them were kept
     * @param stale how many have grown too old
     * @param superseded how many would have come after something newer of their node
     */
    record Hand(List<Event> events, int given, int stale, int superseded) {}

    /** Keeps an event before those that were published after it; false if it is there already. */
    boolean add(Event event) {
        int place = events.size();
        while (place > 0 && Event.BY_TIME.compare(events.get(place - 1), event) > 0) {
            place--;
        }
        if (place > 0 && Event.BY_TIME.compare(events.get(place - 1), event) == 0) {
            return false;
        }
        events.add(place, event);
        return true;
    }

    /** Drops states that are so no more; tells how many. */
    int dropSuperseded() {
        return drop(event -> !event.isKept());
    }

    /** Drops what was published before that; tells how many. */
    int dropOlderThan(Instant oldest) {
        return drop(event -> isOlder(event, oldest));
    }

    private int drop(Predicate<Event> which) {
        int before = events.size();
        events.removeIf(which);
        return before - events.size();
    }

    private static boolean isOlder(Event event, Instant oldest) {
        return event.publication().time().instant().isBefore(oldest);
    }

    /** Drops the oldest one. */
    void dropFirst() {
        events.removeFirst();
    }

    int size() {
        return events.size();
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    /**
     * Joins what is kept with what waits at a session. Of each node the session gets all that is
     * kept or nothing: where the node's last word is neither in the hand nor on its way to the
     * session, it has been heard, and what is older would come after it.
     *
     * @param waiting in the order of its publishing; all of it is given
     * @param since as of {@link Handover#take}; empty where the client has been sent events before
     */
    Hand handTo(Receiver receiver, List<Event> waiting, OptionalLong since, Instant oldest) {
        List<Event> all = new ArrayList<>(waiting);
        int stale = 0;
        Set<NodeHistory> upToDate = new HashSet<>();
        for (Event event : waiting) {
            noteIfNewest(event, upToDate);
        }
        int superseded = 0;
        int given = 0;
        for (Event event : events.reversed()) {
            if (event.wasHandedToAnyOf(List.of(receiver))) {
                continue; // another session has given back what this one has, too
            }
            noteIfNewest(event, upToDate);
            if (isOlder(event, oldest)) {
                stale++;
            } else if (event.isKept() && willBeUpToDate(event.publication().history(), upToDate, since)) {
                event.handAlsoTo(receiver);
                all.add(event.delayed());
                given++;
            } else {
                superseded++;
            }
        }
        all.sort(Event.BY_TIME);
        return new Hand(all, given, stale, superseded);
    }

    private static boolean willBeUpToDate(NodeHistory node, Set<NodeHistory> upToDate, OptionalLong since) {
        return upToDate.contains(node) || (since.isPresent() && node.goesOnAfter(since.getAsLong()));
    }

    private static void noteIfNewest(Event event, Set<NodeHistory> upToDate) {
        if (!event.publication().isSuperseded()) {
            upToDate.add(event.publication().history());
        }
    }
}
