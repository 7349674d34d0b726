package org.finessebridge.app.notification.http;

import io.netty.handler.codec.http.HttpResponseStatus;

/** A request that no path would answer; the connection ends behind the answer. */
final class HttpRefusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient HttpResponseStatus status;

    /**
     * A refusal.
     *
     * @param why told to the client
     */
    HttpRefusal(HttpResponseStatus status, String why) {
        super(why, null, false, false);
        this.status = status;
    }

    HttpResponseStatus status() {
        return status;
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
