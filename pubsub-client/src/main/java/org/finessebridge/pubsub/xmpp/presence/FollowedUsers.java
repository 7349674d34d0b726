package org.finessebridge.pubsub.xmpp.presence;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The users whose presence counts. Safe for use by any thread. */
public final class FollowedUsers {

    /** By the local parts of their addresses. */
    private final Map<String, String> users = new ConcurrentHashMap<>();

    public void add(String user) {
        users.put(localPart(user), user);
    }

    public void remove(String user) {
        users.remove(localPart(user), user);
    }

    /** Whether that is the local part of the address of one of them, as servers write it. */
    public boolean haveAddress(String localPart) {
        return users.containsKey(localPart(localPart));
    }

    /** All of them now, as they were added. */
    public Set<String> all() {
        return Set.copyOf(users.values());
    }

    /** Servers write addresses in lower case (RFC 7622, 3.3), whatever the loginId is. */
    static String localPart(String user) {
        return user.toLowerCase(Locale.ROOT);
    }
}
