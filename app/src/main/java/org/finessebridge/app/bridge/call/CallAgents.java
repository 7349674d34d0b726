package org.finessebridge.app.bridge.call;

import java.util.HashMap;
import java.util.Map;
import org.finessebridge.app.user.UserState;
import org.jspecify.annotations.Nullable;

/** Which agent is at which device, and in which state. Only the bridge's thread touches it. */
final class CallAgents {

    /** Where an agent is, and in which state. */
    record Place(String loginId, String extension, UserState state) {

        boolean isWrappingUp() {
            return state == UserState.WORK || state == UserState.WORK_READY;
        }
    }

    private final Map<String, Place> byUser = new HashMap<>();
    private final Map<String, Place> byDevice = new HashMap<>();

    /**
     * An agent is there now.
     *
     * @param extension empty for nowhere
     * @return where the agent was; null for nowhere
     */
    @Nullable
    Place isNow(String loginId, String extension, UserState state) {
        Place before = byUser.get(loginId);
        if (before != null) {
            byDevice.remove(before.extension(), before);
        }
        if (extension.isEmpty()) {
            byUser.remove(loginId);
        } else {
            Place now = new Place(loginId, extension, state);
            byUser.put(loginId, now);
            byDevice.put(extension, now);
        }
        return before;
    }

    /** The agent at that device; null if nobody is signed in there. */
    @Nullable
    Place at(String device) {
        return byDevice.get(device);
    }

    /** Where that agent is; null for nowhere. */
    @Nullable
    Place of(String loginId) {
        Place place = byUser.get(loginId);
        return place == null || byDevice.get(place.extension()) != place ? null : place;
    }

    /**
     * The device as agents' extensions name it: the second line of a phone of UCCX is {@code
     * primary.actual}.
     */
    String device(String deviceId) {
        int dot = deviceId.indexOf('.');
        return dot > 0 && !byDevice.containsKey(deviceId) ? deviceId.substring(0, dot) : deviceId;
    }
}
