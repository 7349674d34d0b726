package org.finessebridge.app.user;

import org.jspecify.annotations.Nullable;

/** The members of a PUT's {@code <User>} that are understood; others are ignored. */
record UserBody(
        @Nullable String state,
        @Nullable String extension,
        @Nullable String reasonCodeId,
        @Nullable String requestId) {}
