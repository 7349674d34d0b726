package org.finessebridge.app.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who sends the request that this thread answers: what rules about callers ask before a resource does anything. */
public final class CurrentCaller {

    private CurrentCaller() {}

    /**
     * Whether rules about callers are for a request. They are not for OPTIONS, which tells methods, and these are no
     * secret; nor for the answer to what was refused already, for which the container asks the method that renders
     * errors.
     */
    public static boolean matters(HttpServletRequest request) {
        return !HttpMethod.OPTIONS.matches(request.getMethod()) && request.getDispatcherType() != DispatcherType.ERROR;
    }

    /** Null where nobody has signed in. */
    public static @Nullable SignedInUser get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInUser caller ? caller : null;
    }
}
