package org.finessebridge.app.user;

import com.fasterxml.jackson.annotation.JsonRootName;
import org.jspecify.annotations.Nullable;

/**
 * The members of a PUT's {@code <User>} that are understood; others are ignored.
 *
 * @param logoutAllMedia whether a sign-out is one of all media: of those that there are, voice, it is
 */
@JsonRootName("User")
record UserBody(
        @Nullable String state,
        @Nullable String extension,
        @Nullable String reasonCodeId,
        @Nullable Mobile mobileAgent,
        @Nullable String activeDeviceId,
        @Nullable Boolean logoutAllMedia,
        @Nullable String requestId) {

    /** How a mobile agent shall be reached. */
    record Mobile(@Nullable String mode, @Nullable String dialNumber) {}
}
