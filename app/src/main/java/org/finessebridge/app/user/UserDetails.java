package org.finessebridge.app.user;

import org.jspecify.annotations.Nullable;

/**
 * What the CTI server has told of a user beside state and wrap-up; each is null while it has not.
 *
 * @param skillTargetId the user's id in the router's configuration (CTI guide, ICMAgentID)
 * @param mobileAgent of a user who has signed in as a mobile agent
 * @param activeDeviceId of several phones with the extension, the one in use (CTI guide, ActiveTerminal)
 * @param deviceSelection whether the user may choose among several phones (CTI guide, ACDSharedLineUsage)
 */
public record UserDetails(
        @Nullable Integer skillTargetId,
        @Nullable MobileAgent mobileAgent,
        @Nullable String activeDeviceId,
        @Nullable Boolean deviceSelection) {

    /** Nothing was told. */
    public static final UserDetails UNTOLD = new UserDetails(null, null, null, null);

    /** The same with that id. */
    public UserDetails withSkillTargetId(@Nullable Integer id) {
        return new UserDetails(id, mobileAgent, activeDeviceId, deviceSelection);
    }

    /** The same at that phone. */
    public UserDetails at(@Nullable MobileAgent phone, @Nullable String device) {
        return new UserDetails(skillTargetId, phone, device, deviceSelection);
    }

    /** The same, and whether the user may choose. */
    public UserDetails withDeviceSelection(@Nullable Boolean may) {
        return new UserDetails(skillTargetId, mobileAgent, activeDeviceId, may);
    }

    /** What is left of it when the user has signed out. */
    public UserDetails signedOut() {
        return skillTargetId == null ? UNTOLD : UNTOLD.withSkillTargetId(skillTargetId);
    }
}
