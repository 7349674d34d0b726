package org.finessebridge.pubsub.xmpp.presence;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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

    public AvailableResources(String domain, UserPresenceListener listener) {
        this.domain = domain;
        this.listener = listener;
    }

    /** The presence of that user counts. */
    public void follow(String user) {
        users.put(localPart(user), user);
    }

    /** The presence of that user counts no more; the sessions that were known are gone. */
    public void forget(String user) {
        if (users.remove(localPart(user), user)) {
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
            boolean hasRoom = sessions.size() < SESSIONS_A_USER || sessions.containsKey(fullJid);
            if (hasRoom && !Integer.valueOf(priority).equals(sessions.put(fullJid, priority))) {
                listener.userAvailable(user, fullJid, priority);
            }
        } else {
            gone(user, fullJid);
        }
    }

    /** There is a new connection: the server tells anew who is available. */
    public void newConnection() {
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

    /** Servers write addresses in lower case (RFC 7622, 3.3), whatever the loginId is. */
    private static String localPart(String user) {
        return user.toLowerCase(Locale.ROOT);
    }
}
