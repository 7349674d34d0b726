package org.finessebridge.app.requestbody;

import jakarta.servlet.http.HttpServletRequest;

/** Hears of the bodies that requests have brought. Called on the request's thread; must not block. */
@FunctionalInterface
public interface BodyListener {

    /** Nobody hears. */
    BodyListener UNHEARD = (request, body, bytes) -> {};

    /**
     * A body has been read, and nothing been done with it yet.
     *
     * @param body the object that it is
     * @param bytes as many have been read
     */
    void read(HttpServletRequest request, Object body, int bytes);
}
