package org.finessebridge.app.bridge.call;

import java.util.LinkedHashMap;
import java.util.Map;
import org.finessebridge.cti.message.call.AgentPreCallEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the router has said of calls that are on their way to agents. Two keys for one: the router's
 * call key, and the agent's device where a call comes without it.
 */
final class PreCalls {

    private static final int MOST = 4_000;

    private final Map<RouterKey, AgentPreCallEvent> byKey = bounded();
    private final Map<String, AgentPreCallEvent> byDevice = bounded();

    private record RouterKey(long day, long callId) {}

    void add(AgentPreCallEvent event) {
        RouterKey key = key(event.routerCallKeyDay(), event.routerCallKeyCallId());
        if (key != null) {
            byKey.put(key, event);
        }
        if (event.agentInstrument() != null) {
            byDevice.put(event.agentInstrument(), event);
        }
    }

    /** The call is not coming. */
    void abort(@Nullable Long day, @Nullable Long callId, @Nullable String device) {
        take(day, callId, device);
    }

    /** What was said of that call to that device; null if nothing was. It is said once. */
    @Nullable
    AgentPreCallEvent take(@Nullable Long day, @Nullable Long callId, @Nullable String device) {
        RouterKey key = key(day, callId);
        AgentPreCallEvent event = key == null ? null : byKey.get(key);
        if (event == null && device != null) {
            AgentPreCallEvent atDevice = byDevice.get(device);
            RouterKey its = atDevice == null ? null : key(atDevice.routerCallKeyDay(), atDevice.routerCallKeyCallId());
            event = key == null || its == null ? atDevice : null;
        }
        if (event != null) {
            RouterKey its = key(event.routerCallKeyDay(), event.routerCallKeyCallId());
            if (its != null) {
                byKey.remove(its, event);
            }
            if (event.agentInstrument() != null) {
                byDevice.remove(event.agentInstrument(), event);
            }
        }
        return event;
    }

    private static @Nullable RouterKey key(@Nullable Long day, @Nullable Long callId) {
        return day == null || callId == null ? null : new RouterKey(day, callId);
    }

    private static <K> Map<K, AgentPreCallEvent> bounded() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, AgentPreCallEvent> eldest) {
                return size() > MOST;
            }
        };
    }
}
