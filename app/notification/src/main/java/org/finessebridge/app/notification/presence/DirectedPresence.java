package org.finessebridge.app.notification.presence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.finessebridge.app.notification.address.Jid;
import org.finessebridge.app.notification.routing.StanzaRouter;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.finessebridge.app.notification.xml.XmlAttribute;
import org.finessebridge.app.notification.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Presence that a client sends to single addresses (RFC 6121, 4.6). Not thread-safe: lives on the
 * stream's event loop.
 */
final class DirectedPresence {

    /** How many addresses are remembered that a client told of its presence. */
    private static final int MOST = 100;

    private final StanzaRouter router;
    private final Set<Jid> told = new LinkedHashSet<>(0);

    DirectedPresence(StanzaRouter router) {
        this.router = router;
    }

    /** Passes available or unavailable presence on; returns the error to answer with, or null. */
    @Nullable
    OutboundXml send(XmlElement stanza, Jid from, @Nullable Jid to) {
        OutboundXml refusal = router.presence(stanza, from, to);
        if (to != null && router.usersReachEachOther()) {
            remember(to, stanza.attribute("type") == null);
        }
        return refusal;
    }

    private void remember(Jid to, boolean available) {
        if (!available) {
            told.remove(to);
        } else if (told.size() < MOST) {
            told.add(to);
        }
    }

    /** 4.6.3: who was told by directed presence hears of its end too. */
    void end(Jid from) {
        XmlAttribute unavailable = new XmlAttribute("", "type", "unavailable");
        for (Jid to : told) {
            XmlElement stanza = new XmlElement(
                    Namespaces.CLIENT,
                    "presence",
                    List.of(unavailable, new XmlAttribute("", "to", to.toString())),
                    List.of());
            var _ = router.presence(stanza, from, to);
        }
        told.clear();
    }
}
