package org.finessebridge.pubsub.xmpp.settings;

import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * How the stream is secured.
 *
 * @param required whether there is no stream without STARTTLS; if not, none is negotiated
 * @param trust whose certificates are good; null: those that the JDK trusts
 * @param verifyHostName whether the certificate must name the XMPP domain (RFC 6120, 13.7.2.1)
 */
public record XmppTls(boolean required, @Nullable X509TrustManager trust, boolean verifyHostName) {

    /** No TLS: passwords and updates can be read on the way. */
    public static final XmppTls NONE = new XmppTls(false, null, false);
}
