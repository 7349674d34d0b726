package org.finessebridge.pubsub.xmpp.presence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions of the users are available. What was known outlives a lost connection: who has not
 * come back some time after the next one counts as gone. Only the publisher's thread calls.
 */
public final class AvailableResources {

    private static final int SESSIONS_A_USER = 20;

    private final String domain;
    private final UserPresenceListener listener;

    /** The users, by the local parts of their addresses. */
    private final Map<String, String> users = new HashMap<>();

    /** The sessions of each user with their priorities. */
    private final Map<String, Map<String, Integer>> available = new HashMap<>();

    /** Sessions of the last connection that have not been seen on this one. */
    private final Set<String> doubtful = new LinkedHashSet<>();

    /** Users who have, or had on this connection, more sessions than are known: none of theirs ends on it. */
    private final Set<String> crowded = new HashSet<>();

    public AvailableResources(String domain, UserPresenceListener listener) {
        this.domain = domain;
        this.listener = listener;
    }

    /** The presence of that user counts. */
    public void follow(String user) {
        users.put(FollowedUsers.localPart(user), user);
    }

    /** The presence of that user counts no more; the sessions that were known are gone. */
    public void forget(String user) {
        if (users.remove(FollowedUsers.localPart(user), user)) {
            crowded.remove(user);
            for (String fullJid :
                    List.copyOf(available.getOrDefault(user, Map.of()).keySet())) {
                doubtful.remove(fullJid);
                gone(user, fullJid);
            }
        }
    }

    /** A session has sent presence; those of strangers mean nothing. */
    public void seen(String fullJid, boolean isAvailable, int priority) {
        String user = userOf(fullJid);
        if (user == null) {
            return;
        }
        doubtful.remove(fullJid);
        if (isAvailable) {
            Map<String, Integer> sessions = available.computeIfAbsent(user, u -> new LinkedHashMap<>());
            if (!sessions.containsKey(fullJid) && sessions.size() >= SESSIONS_A_USER) {
                makeRoom(user, sessions, priority);
            }
            boolean hasRoom = sessions.size() < SESSIONS_A_USER || sessions.containsKey(fullJid);
            boolean takesAway = priority < 0 && crowded.contains(user);
            if (hasRoom && !takesAway && !Integer.valueOf(priority).equals(sessions.put(fullJid, priority))) {
                listener.userAvailable(user, fullJid, priority);
            }
        } else if (!crowded.contains(user)) {
            gone(user, fullJid);
        }
    }

    /** A session that may be no more goes first, then one that wants nothing (RFC 6121, 4.7.2.3). */
    private void makeRoom(String user, Map<String, Integer> sessions, int priority) {
        String least = sessions.keySet().stream()
                .filter(doubtful::contains)
                .findFirst()
                .orElseGet(() -> sessions.entrySet().stream()
                        .filter(session -> session.getValue() < 0 && priority >= 0)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(null));
        if (least == null || !doubtful.contains(least)) {
            crowded.add(user);
        }
        if (least != null) {
            doubtful.remove(least);
            sessions.remove(least);
            listener.userUnavailable(user, least);
        }
    }

    /** A new connection is being made: over it the server tells anew who is available. */
    public void newConnection() {
        crowded.clear();
        doubtful.clear();
        available.values().forEach(sessions -> doubtful.addAll(sessions.keySet()));
    }

    /** The server has had time to tell. */
    public void settled() {
        for (String fullJid : List.copyOf(doubtful)) {
            String user = userOf(fullJid);
            if (user != null) {
                gone(user, fullJid);
            }
        }
        doubtful.clear();
    }

    private void gone(String user, String fullJid) {
        Map<String, Integer> sessions = available.get(user);
        if (sessions != null && sessions.remove(fullJid) != null) {
            if (sessions.isEmpty()) {
                available.remove(user);
            }
            listener.userUnavailable(user, fullJid);
        }
    }

    /** Whose session it is; null for a stranger's. */
    private @Nullable String userOf(String fullJid) {
        String ending = "@" + domain + "/";
        int at = fullJid.indexOf(ending);
        return at > 0 ? users.get(fullJid.substring(0, at)) : null;
    }
}
