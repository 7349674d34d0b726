package org.finessebridge.app.notification.iq;

import org.finessebridge.app.notification.error.StanzaErrorException;

/** Answers the requests of one protocol. Called on event loops, so it must not block. */
@FunctionalInterface
public interface IqHandler {

    /**
     * Answers a request.
     *
     * @return the result, which may come later
     * @throws StanzaErrorException the error to answer with
     */
    IqAnswer handle(IqRequest request) throws StanzaErrorException;
}
