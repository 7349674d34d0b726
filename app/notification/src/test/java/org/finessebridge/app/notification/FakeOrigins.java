package org.finessebridge.app.notification;

import jakarta.servlet.http.HttpServletRequest;
import org.finessebridge.app.notification.origin.PageOrigins;
import org.jspecify.annotations.Nullable;

/** Lets pages of localhost in, and the service's own. */
public final class FakeOrigins implements PageOrigins {

    @Override
    public boolean allows(@Nullable String origin, Asked asked) {
        return origin == null
                || origin.matches("http://localhost(:\\d+)?")
                || origin.equals((asked.secure() ? "https://" : "http://") + asked.host());
    }

    @Override
    public boolean allows(@Nullable String origin, HttpServletRequest request) {
        return origin == null;
    }
}
