package org.finessebridge.scenario.client;

import java.net.URI;
import java.time.Duration;

/**
 * Where the product is.
 *
 * @param rest REST's base, such as {@code https://localhost:8445}
 * @param xmppHost of XMPP over TCP
 * @param xmppPort of XMPP over TCP
 * @param control the control API's base, such as {@code http://127.0.0.1:7080}
 * @param trust whose certificates are trusted
 * @param patience how long an answer of HTTP or XMPP may take
 */
public record ProductAddress(
        URI rest, String xmppHost, int xmppPort, URI control, TrustedCertificates trust, Duration patience) {}
