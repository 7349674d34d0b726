package org.finessebridge.app.user;

import org.finessebridge.app.apierror.FinesseApiException;

/** Where requests for another state go. */
public interface UserStateRequests {

    /**
     * Takes a request on. From then on exactly one update or one error with its requestId is
     * published at the user's node, whatever happens. Returns when the request is queued, which is
     * within milliseconds; safe for use by any thread but an event loop's.
     *
     * @throws FinesseApiException if it is refused at once: 400 if the state does not allow it, 503
     *     if the service is out of service or too much is waiting already
     */
    void submit(UserStateRequest request);
}
