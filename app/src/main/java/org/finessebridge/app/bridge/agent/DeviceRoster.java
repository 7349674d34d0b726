package org.finessebridge.app.bridge.agent;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which agent is at which device, as the agents' events tell. A device has one agent at a time.
 * Only the bridge's thread calls.
 */
final class DeviceRoster {

    private final Map<String, Agent> byExtension = new HashMap<>();
    private final Map<Agent, String> extensions = new HashMap<>();

    /** The agent at that device; null if nobody is. */
    @Nullable
    Agent find(@Nullable String extension) {
        return extension == null ? null : byExtension.get(extension);
    }

    /**
     * An agent is seen at a device.
     *
     * @param extension the device; empty for nowhere
     * @return whoever was thought to be there until now; null for nobody else
     */
    @Nullable
    Agent isAt(Agent agent, String extension) {
        String before = extensions.get(agent);
        if (extension.equals(before)) {
            return null;
        }
        leave(agent);
        if (extension.isEmpty()) {
            return null;
        }
        extensions.put(agent, extension);
        Agent other = byExtension.put(extension, agent);
        if (other != null) {
            extensions.remove(other);
        }
        return other;
    }

    /** The devices where somebody is. */
    Set<String> extensions() {
        return Set.copyOf(byExtension.keySet());
    }

    /** An agent is at no device any more. */
    void leave(Agent agent) {
        String extension = extensions.remove(agent);
        if (extension != null) {
            byExtension.remove(extension, agent);
        }
    }
}
