package org.finessebridge.app.bridge.call;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The calls that have an end at a device. Only the bridge's thread touches it. */
final class CallsAtDevices {

    private final Map<String, Set<CallRecord>> byDevice = new HashMap<>();

    void add(CallRecord call, String device) {
        byDevice.computeIfAbsent(device, at -> new LinkedHashSet<>()).add(call);
    }

    void remove(CallRecord call, String device) {
        Set<CallRecord> calls = byDevice.get(device);
        if (calls != null && calls.remove(call) && calls.isEmpty()) {
            byDevice.remove(device);
        }
    }

    /** The calls with an end there, the oldest first. */
    Collection<CallRecord> at(String device) {
        return List.copyOf(byDevice.getOrDefault(device, Set.of()));
    }

    /** At how many devices there are calls. */
    int devices() {
        return byDevice.size();
    }
}
