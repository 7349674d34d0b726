package org.finessebridge.app.notification.sasl;

import java.util.Locale;

/** How SASL negotiation fails: RFC 6120, 6.5. */
public enum SaslFailure {
    ABORTED,
    ENCRYPTION_REQUIRED,
    INCORRECT_ENCODING,
    INVALID_AUTHZID,
    INVALID_MECHANISM,
    MALFORMED_REQUEST,
    NOT_AUTHORIZED,
    TEMPORARY_AUTH_FAILURE;

    /** The {@code <failure/>} element. */
    String toXml() {
        return "<failure xmlns=\"urn:ietf:params:xml:ns:xmpp-sasl\"><"
                + name().toLowerCase(Locale.ROOT).replace('_', '-')
                + "/></failure>";
    }
}
