package org.finessebridge.app.user;

import com.fasterxml.jackson.annotation.JsonRootName;
import org.jspecify.annotations.Nullable;

/** The members of a PUT's {@code <User>} that are understood; others are ignored. */
@JsonRootName("User")
record UserBody(
        @Nullable String state,
        @Nullable String extension,
        @Nullable String reasonCodeId,
        @Nullable String requestId) {}
