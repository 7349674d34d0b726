package org.finessebridge.app.notification.error;

import java.util.Locale;

/** Why a stream ends: the defined conditions of RFC 6120, 4.9.3 that this service uses. */
public enum StreamErrorCondition {
    BAD_FORMAT,
    CONFLICT,
    CONNECTION_TIMEOUT,
    INTERNAL_SERVER_ERROR,
    INVALID_NAMESPACE,
    NOT_AUTHORIZED,
    NOT_WELL_FORMED,
    POLICY_VIOLATION,
    RESTRICTED_XML,
    SYSTEM_SHUTDOWN,
    UNSUPPORTED_ENCODING,
    UNSUPPORTED_STANZA_TYPE,
    UNSUPPORTED_VERSION;

    private final String wireName = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name of the element on the wire, for example {@code not-well-formed}. */
    public String wireName() {
        return wireName;
    }

    /** The whole element, with its namespaces declared. */
    public String toXml() {
        return "<stream:error xmlns:stream=\"http://etherx.jabber.org/streams\"><"
                + wireName
                + " xmlns=\"urn:ietf:params:xml:ns:xmpp-streams\"/></stream:error>";
    }
}
