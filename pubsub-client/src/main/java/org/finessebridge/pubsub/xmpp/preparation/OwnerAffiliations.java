package org.finessebridge.pubsub.xmpp.preparation;

import java.util.HashMap;
import java.util.Map;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smackx.pubsub.packet.PubSubNamespace;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;

/**
 * A node's affiliations as its owner sees them (XEP-0060, 8.9.1). Smack reads those that a
 * subscriber sees alone.
 */
final class OwnerAffiliations {

    static final String OWNER = "owner";
    static final String MEMBER = "member";
    static final String NONE = "none";

    private static final String NAMESPACE = PubSubNamespace.owner.getXmlns();

    private OwnerAffiliations() {}

    /**
     * Who has which affiliation, by the bare JID; nobody where a server has nothing to say. An
     * entry without a JID is passed over.
     */
    static Map<Jid, String> of(IQ result) {
        Map<Jid, String> all = new HashMap<>();
        if (result.getExtensionElement("affiliations", NAMESPACE) instanceof StandardExtensionElement affiliations) {
            for (StandardExtensionElement each : affiliations.getElements("affiliation", NAMESPACE)) {
                String address = each.getAttributeValue("jid");
                Jid jid = address == null ? null : JidCreate.fromOrNull(address);
                String type = each.getAttributeValue("affiliation");
                if (jid != null && type != null) {
                    all.put(jid.asBareJid(), type);
                }
            }
        }
        return all;
    }
}
