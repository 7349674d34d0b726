package org.finessebridge.app.bridge.call;

import org.finessebridge.app.user.UserState;

/**
 * An agent at a device.
 *
 * @param extension the device
 */
record SignedInAgent(String loginId, String extension, UserState state) {

    /** Whether the agent works on what a call has left. */
    boolean wrapsUp() {
        return isWork(state);
    }

    /** Whether the agent is in a call, by what is known: what comes after it is not told yet. */
    boolean isInCall() {
        return state == UserState.TALKING || state == UserState.HOLD;
    }

    private static boolean isWork(UserState state) {
        return state == UserState.WORK || state == UserState.WORK_READY;
    }
}
