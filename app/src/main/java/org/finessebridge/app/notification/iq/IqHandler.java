package org.finessebridge.app.notification.iq;

import org.finessebridge.app.notification.error.StanzaErrorException;

/** Answers the requests of one protocol. Called on event loops, so it must not block. */
@FunctionalInterface
public interface IqHandler {

    /**
     * Answers a request.
     *
     * @return what the result holds, with its namespace declared; empty for an empty result
     * @throws StanzaErrorException the error to answer with
     */
    String handle(IqRequest request) throws StanzaErrorException;
}
