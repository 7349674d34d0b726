package org.finessebridge.app.notification.error;

import java.util.Locale;

/** Why a stanza is refused: the defined conditions of RFC 6120, 8.3.3 that this service uses. */
public enum StanzaErrorCondition {
    BAD_REQUEST("modify"),
    CONFLICT("cancel"),
    FEATURE_NOT_IMPLEMENTED("cancel"),
    FORBIDDEN("auth"),
    INTERNAL_SERVER_ERROR("wait"),
    ITEM_NOT_FOUND("cancel"),
    JID_MALFORMED("modify"),
    NOT_ACCEPTABLE("modify"),
    NOT_ALLOWED("cancel"),
    POLICY_VIOLATION("wait"),
    REMOTE_SERVER_NOT_FOUND("cancel"),
    RESOURCE_CONSTRAINT("wait"),
    SERVICE_UNAVAILABLE("cancel"),
    UNEXPECTED_REQUEST("cancel");

    private final String wireName = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String type;

    StanzaErrorCondition(String type) {
        this.type = type;
    }

    /** The name of the element on the wire, for example {@code item-not-found}. */
    public String wireName() {
        return wireName;
    }

    /** The element of the condition, without the {@code <error/>} around it. */
    public String element() {
        return "<" + wireName + " xmlns=\"urn:ietf:params:xml:ns:xmpp-stanzas\"/>";
    }

    /**
     * The {@code <error/>} element.
     *
     * @param applicationCondition an element of the protocol in use, or empty
     */
    public String toXml(String applicationCondition) {
        return "<error type=\"" + type + "\">" + element() + applicationCondition + "</error>";
    }
}
