package org.finessebridge.app.notification.pubsub;

import java.util.HashMap;
import java.util.Map;
import org.finessebridge.app.notification.session.UserSession;

/**
 * One user's subscriptions to one node; immutable.
 *
 * @param bare whether the bare JID is subscribed, which means all sessions
 * @param resources the sessions whose full JID is subscribed, by resource
 */
record NodeSubscriptions(boolean bare, Map<String, UserSession> resources) {

    static final NodeSubscriptions NONE = new NodeSubscriptions(false, Map.of());

    NodeSubscriptions {
        resources = Map.copyOf(resources);
    }

    boolean isEmpty() {
        return !bare && resources.isEmpty();
    }

    /** How many subscriptions these are. */
    int count() {
        return (bare ? 1 : 0) + resources.size();
    }

    NodeSubscriptions withBare(boolean subscribed) {
        return new NodeSubscriptions(subscribed, resources);
    }

    NodeSubscriptions with(String resource, UserSession session) {
        Map<String, UserSession> changed = new HashMap<>(resources);
        changed.put(resource, session);
        return new NodeSubscriptions(bare, changed);
    }

    NodeSubscriptions without(String resource) {
        Map<String, UserSession> changed = new HashMap<>(resources);
        changed.remove(resource);
        return new NodeSubscriptions(bare, changed);
    }

    NodeSubscriptions without(UserSession session) {
        Map<String, UserSession> changed = new HashMap<>(resources);
        changed.values().removeIf(subscribed -> subscribed.equals(session));
        return new NodeSubscriptions(bare, changed);
    }
}
