package org.finessebridge.pubsub.xmpp.presence;

import java.util.HashMap;
import java.util.HashSet;
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
    private final Set<String> users = new HashSet<>();
    private final Map<String, Set<String>> available = new HashMap<>();

    /** Sessions of the last connection that have not been seen on this one. */
    private final Set<String> doubtful = new LinkedHashSet<>();

    public AvailableResources(String domain, UserPresenceListener listener) {
        this.domain = domain;
        this.listener = listener;
    }

    /** The presence of that user counts. */
    public void follow(String user) {
        users.add(user);
    }

    /** The presence of that user counts no more; the sessions that were known are gone. */
    public void forget(String user) {
        if (users.remove(user)) {
            for (String fullJid : List.copyOf(available.getOrDefault(user, Set.of()))) {
                doubtful.remove(fullJid);
                gone(user, fullJid);
            }
        }
    }

    /** A session has sent presence; those of strangers mean nothing. */
    public void seen(String fullJid, boolean isAvailable) {
        String user = userOf(fullJid);
        if (user == null || !users.contains(user)) {
            return;
        }
        doubtful.remove(fullJid);
        if (isAvailable) {
            Set<String> sessions = available.computeIfAbsent(user, u -> new LinkedHashSet<>());
            if (sessions.size() < SESSIONS_A_USER && sessions.add(fullJid)) {
                listener.userAvailable(fullJid);
            }
        } else {
            gone(user, fullJid);
        }
    }

    /** There is a new connection: the server tells anew who is available. */
    public void newConnection() {
        doubtful.clear();
        available.values().forEach(doubtful::addAll);
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
        Set<String> sessions = available.get(user);
        if (sessions != null && sessions.remove(fullJid)) {
            if (sessions.isEmpty()) {
                available.remove(user);
            }
            listener.userUnavailable(fullJid);
        }
    }

    private @Nullable String userOf(String fullJid) {
        String ending = "@" + domain + "/";
        int at = fullJid.indexOf(ending);
        return at > 0 ? fullJid.substring(0, at) : null;
    }
}
