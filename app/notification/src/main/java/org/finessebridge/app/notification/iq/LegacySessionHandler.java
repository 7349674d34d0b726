package org.finessebridge.app.notification.iq;

import org.finessebridge.app.notification.error.StanzaErrorCondition;
import org.finessebridge.app.notification.error.StanzaErrorException;

/** Answers the session request of RFC 3921, 3, which older clients still send; it does nothing. */
public final class LegacySessionHandler implements IqHandler {

    @Override
    public IqAnswer handle(IqRequest request) throws StanzaErrorException {
        if (!request.set() || !request.payload().name().equals("session")) {
            throw new StanzaErrorException(StanzaErrorCondition.BAD_REQUEST);
        }
        return IqAnswer.EMPTY;
    }
}
