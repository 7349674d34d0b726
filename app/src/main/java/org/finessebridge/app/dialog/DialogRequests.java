package org.finessebridge.app.dialog;

/** Where requests about calls go. */
public interface DialogRequests {

    /**
     * Takes a request on. From then on exactly one update or one error with its requestId is
     * published at the node of the acting user's dialogs, whatever happens. Returns when the request
     * is queued, which is within milliseconds; safe for use by any thread but an event loop's.
     *
     * @throws org.finessebridge.app.apierror.FinesseApiException 503 if the service is out of service
     *     or too much is waiting already
     */
    void submit(DialogRequest request);
}
