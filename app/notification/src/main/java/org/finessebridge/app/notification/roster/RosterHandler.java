package org.finessebridge.app.notification.roster;

import org.finessebridge.app.notification.address.XmppDomains;
import org.finessebridge.app.notification.credential.ServiceUser;
import org.finessebridge.app.notification.error.StanzaErrorCondition;
import org.finessebridge.app.notification.error.StanzaErrorException;
import org.finessebridge.app.notification.iq.IqAnswer;
import org.finessebridge.app.notification.iq.IqHandler;
import org.finessebridge.app.notification.iq.IqRequest;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.XmlWriter;

/** Answers {@code jabber:iq:roster} (RFC 6121, 2.1): every user has the same, fixed roster. */
public final class RosterHandler implements IqHandler {

    private final IqAnswer result;

    /** A handler for the roster of this server's users. */
    public RosterHandler(XmppDomains domains) {
        XmlWriter query = new XmlWriter().start("query", Namespaces.ROSTER);
        for (ServiceUser contact : ServiceUser.values()) {
            query.start("item")
                    .attribute("jid", domains.bareJid(contact.localPart()))
                    .attribute("name", contact.localPart())
                    .attribute("subscription", "both")
                    .end();
        }
        result = IqAnswer.of(query.end().markup());
    }

    @Override
    public IqAnswer handle(IqRequest request) throws StanzaErrorException {
        if (request.destination() != IqRequest.Destination.ACCOUNT
                && request.destination() != IqRequest.Destination.SERVER) {
            throw new StanzaErrorException(StanzaErrorCondition.SERVICE_UNAVAILABLE);
        }
        if (request.set()) {
            throw new StanzaErrorException(StanzaErrorCondition.NOT_ALLOWED);
        }
        if (!request.payload().name().equals("query")) {
            throw new StanzaErrorException(StanzaErrorCondition.BAD_REQUEST);
        }
        return result;
    }
}
