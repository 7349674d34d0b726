package org.finessebridge.app.presence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.finessebridge.app.notification.credential.ServiceUser;

/** The available sessions of each user, as far as they count. Only the bridge's thread calls. */
final class CountedSessions {

    private final Set<String> ignoredResources;
    private final Map<String, Set<String>> sessions = new HashMap<>();

    /**
     * @param ignoredResources of sessions that do not count
     */
    CountedSessions(Set<String> ignoredResources) {
        this.ignoredResources = ignoredResources;
    }

    /**
     * A session has shown its presence.
     *
     * @param priority {@link PresenceNews#NONE} if it is available no more
     */
    void heard(String loginId, String fullJid, int priority) {
        if (counts(loginId, fullJid, priority)) {
            sessions.computeIfAbsent(loginId, user -> new HashSet<>()).add(fullJid);
        } else {
            sessions.computeIfPresent(loginId, (user, all) -> {
                all.remove(fullJid);
                return all.isEmpty() ? null : all;
            });
        }
    }

    /** Whether the user has one that counts. */
    boolean has(String loginId) {
        return sessions.containsKey(loginId);
    }

    /** A negative priority says that the session wants nothing that is for the user (RFC 6121, 4.7.2.3). */
    private boolean counts(String loginId, String fullJid, int priority) {
        int slash = fullJid.indexOf('/');
        String resource = slash < 0 ? "" : fullJid.substring(slash + 1);
        return priority >= 0 && !ignoredResources.contains(resource) && ServiceUser.of(loginId) == null;
    }
}
