package org.finessebridge.app.notification.ping;

import org.finessebridge.app.notification.error.StanzaErrorCondition;
import org.finessebridge.app.notification.error.StanzaErrorException;
import org.finessebridge.app.notification.iq.IqAnswer;
import org.finessebridge.app.notification.iq.IqHandler;
import org.finessebridge.app.notification.iq.IqRequest;

/** Answers {@code urn:xmpp:ping} (XEP-0199), wherever it is sent: desktops ping every 10 s. */
public final class PingHandler implements IqHandler {

    @Override
    public IqAnswer handle(IqRequest request) throws StanzaErrorException {
        if (request.set() || !request.payload().name().equals("ping")) {
            throw new StanzaErrorException(StanzaErrorCondition.BAD_REQUEST);
        }
        return IqAnswer.EMPTY;
    }
}
