package org.finessebridge.app.bridge.call;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is signed in at which device. */
final class SignedInAgents {

    private final Map<String, SignedInAgent> byLoginId = new HashMap<>();
    private final Map<String, SignedInAgent> byDevice = new HashMap<>();

    @Nullable
    SignedInAgent at(@Nullable String device) {
        return device == null ? null : byDevice.get(device);
    }

    @Nullable
    SignedInAgent find(String loginId) {
        return byLoginId.get(loginId);
    }

    void add(SignedInAgent agent) {
        byLoginId.put(agent.loginId(), agent);
        byDevice.put(agent.extension(), agent);
    }

    void remove(SignedInAgent agent) {
        byLoginId.remove(agent.loginId());
        byDevice.remove(agent.extension());
    }

    /**
     * The device of a ConnectionDeviceID: some releases write more than the extension into it, such as
     * {@code L1.1001001.1}, or the primary line before another.
     *
     * @return null for none
     */
    @Nullable
    String deviceOf(@Nullable String connectionDeviceId) {
        if (connectionDeviceId == null || connectionDeviceId.isEmpty()) {
            return null;
        }
        if (connectionDeviceId.indexOf('.') < 0 || byDevice.containsKey(connectionDeviceId)) {
            return connectionDeviceId;
        }
        int from = 0;
        for (int dot = 0; dot >= 0; from = dot + 1) {
            dot = connectionDeviceId.indexOf('.', from);
            String part = dot < 0 ? connectionDeviceId.substring(from) : connectionDeviceId.substring(from, dot);
            if (byDevice.containsKey(part)) {
                return part;
            }
        }
        return connectionDeviceId;
    }
}
