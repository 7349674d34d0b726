package org.finessebridge.app.user;

import com.fasterxml.jackson.annotation.JsonRootName;
import org.finessebridge.app.requestbody.Described;
import org.finessebridge.app.requestbody.Example;
import org.jspecify.annotations.Nullable;

/**
 * The members of a PUT's {@code <User>} that are understood; others are ignored.
 *
 * @param logoutAllMedia whether a sign-out is one of all media: of those that there are, voice, it is
 */
@JsonRootName("User")
@Example({"""
        {"state":"LOGIN","extension":"2001"}""", """
        {"state":"READY"}""", """
        {"state":"NOT_READY","reasonCodeId":"1"}"""})
record UserBody(
        @Described(as = RequestedState.class) @Nullable String state,
        @Nullable String extension,
        @Nullable String reasonCodeId,
        @Nullable Mobile mobileAgent,
        @Nullable String activeDeviceId,
        @Nullable Boolean logoutAllMedia,
        @Nullable String requestId) {

    /** How a mobile agent shall be reached. */
    record Mobile(
            @Described(values = {"CALL_BY_CALL", "NAILED_CONNECTION"}) @Nullable
            String mode,

            @Nullable String dialNumber) {}
}
