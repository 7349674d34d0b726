package org.finessebridge.app.user;

import org.jspecify.annotations.Nullable;

/**
 * What the CTI server has configured of a user's wrap-up (CTI guide, "Agent Desk Settings Conf").
 *
 * @param incoming after calls that came in
 * @param outgoing after calls that the user made; null if not told
 * @param timer the seconds after which the server ends it; null if not told
 */
public record UserWrapUp(
        WrapUpOption incoming,
        @Nullable WrapUpOption outgoing,
        @Nullable Long timer) {

    /** Nothing was told. */
    public static final UserWrapUp UNTOLD = new UserWrapUp(WrapUpOption.OPTIONAL, null, null);

    /** Whether the user can have it after no call at all. */
    public boolean isNeverAllowed() {
        return incoming == WrapUpOption.NOT_ALLOWED && outgoing == WrapUpOption.NOT_ALLOWED;
    }
}
