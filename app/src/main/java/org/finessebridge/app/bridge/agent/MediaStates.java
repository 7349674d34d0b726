package org.finessebridge.app.bridge.agent;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An agent's states in the media routing domains beside voice, as the CTI server told them last.
 * Only the bridge's thread touches it.
 */
final class MediaStates {

    /** More domains than an agent works in; a server that invents them fills no memory. */
    private static final int MOST = 32;

    private final Map<Integer, AgentObservation> byMrd = new LinkedHashMap<>();

    /** Takes an event of that domain over. */
    void observed(int mrdId, AgentObservation seen) {
        if (byMrd.size() < MOST || byMrd.containsKey(mrdId)) {
            byMrd.put(mrdId, seen);
        }
    }

    /** The state in that domain; null if nothing was told. */
    @Nullable
    AgentObservation in(int mrdId) {
        return byMrd.get(mrdId);
    }
}
