package org.finessebridge.app.notification.xml;

/** Namespaces of the protocols that the service speaks. */
public final class Namespaces {

    public static final String BIND = "urn:ietf:params:xml:ns:xmpp-bind";
    public static final String CLIENT = "jabber:client";
    public static final String DATA_FORMS = "jabber:x:data";
    public static final String DISCO_INFO = "http://jabber.org/protocol/disco#info";
    public static final String DISCO_ITEMS = "http://jabber.org/protocol/disco#items";
    public static final String FRAMING = "urn:ietf:params:xml:ns:xmpp-framing";
    public static final String HTTPBIND = "http://jabber.org/protocol/httpbind";
    public static final String PING = "urn:xmpp:ping";
    public static final String PUBSUB = "http://jabber.org/protocol/pubsub";
    public static final String PUBSUB_ERRORS = "http://jabber.org/protocol/pubsub#errors";
    public static final String PUBSUB_OWNER = "http://jabber.org/protocol/pubsub#owner";
    public static final String PUBSUB_EVENT = "http://jabber.org/protocol/pubsub#event";
    public static final String ROSTER = "jabber:iq:roster";
    public static final String RSM = "http://jabber.org/protocol/rsm";
    public static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";
    public static final String SESSION = "urn:ietf:params:xml:ns:xmpp-session";

    /** What the namespaces of all versions begin with. */
    public static final String STREAM_MANAGEMENT = "urn:xmpp:sm:";

    public static final String STREAMS = "http://etherx.jabber.org/streams";
    public static final String TLS = "urn:ietf:params:xml:ns:xmpp-tls";
    public static final String XBOSH = "urn:xmpp:xbosh";
    public static final String XML = "http://www.w3.org/XML/1998/namespace";

    private Namespaces() {}
}
