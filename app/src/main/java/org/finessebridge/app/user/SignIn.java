package org.finessebridge.app.user;

import org.jspecify.annotations.Nullable;

/**
 * Where a user signs in (guide, "User—Sign In to Finesse").
 *
 * @param extension the device
 * @param mobileAgent how the user is reached who is not at a phone of the contact centre; null for
 *     others
 * @param activeDeviceId of several phones with that extension, the one that the user has chosen;
 *     null for none
 */
public record SignIn(
        String extension,
        @Nullable MobileAgent mobileAgent,
        @Nullable String activeDeviceId) {

    /** At a phone of the contact centre. */
    public SignIn(String extension) {
        this(extension, null, null);
    }
}
