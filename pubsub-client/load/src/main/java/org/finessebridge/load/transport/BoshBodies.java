package org.finessebridge.load.transport;

import org.finessebridge.load.xml.Markup;

/** The bodies that a client of BOSH sends: XEP-0124 and XEP-0206. For one thread. */
final class BoshBodies {

    private static final int WAIT_SECONDS = 60;
    private static final String OPEN = "<body xmlns='http://jabber.org/protocol/httpbind' rid='";
    private static final String XBOSH = " xmlns:xmpp='urn:xmpp:xbosh'";

    private final String to;
    private long rid;
    private String sid = "";

    /**
     * @param firstRid the number of the first request
     */
    BoshBodies(String domain, long firstRid) {
        this.to = Markup.escape(domain);
        this.rid = firstRid;
    }

    /** The server has answered with the session's id. */
    void created(String sid) {
        this.sid = sid;
    }

    boolean isCreated() {
        return !sid.isEmpty();
    }

    /** Asks for a session. */
    String create() {
        return OPEN
                + rid++
                + "' to='"
                + to
                + "' ver='1.6' wait='"
                + WAIT_SECONDS
                + "' hold='1' content='text/xml; charset=utf-8' xml:lang='en'"
                + " xmpp:version='1.0'"
                + XBOSH
                + "/>";
    }

    /** Stanzas, or a poll without any. */
    String stanzas(CharSequence xml) {
        String head = OPEN + rid++ + "' sid='" + sid + "'";
        return xml.isEmpty() ? head + "/>" : head + ">" + xml + "</body>";
    }

    /** Opens the stream again. */
    String restart() {
        return OPEN + rid++ + "' sid='" + sid + "' to='" + to + "' xml:lang='en' xmpp:restart='true'" + XBOSH + "/>";
    }

    /** Ends the session. */
    String terminate() {
        return OPEN
                + rid++
                + "' sid='"
                + sid
                + "' type='terminate'><presence xmlns='jabber:client' type='unavailable'/></body>";
    }
}
