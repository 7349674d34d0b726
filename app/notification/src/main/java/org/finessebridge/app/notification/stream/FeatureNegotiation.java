package org.finessebridge.app.notification.stream;

import org.finessebridge.app.notification.admission.StreamPlace;
import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.routing.StanzaRouter;
import org.finessebridge.app.notification.sasl.SaslNegotiation;
import org.finessebridge.app.notification.timer.StreamScheduler;
import org.finessebridge.app.notification.transport.StreamTransport;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.finessebridge.app.notification.xml.XmlElement;
import org.finessebridge.app.notification.xml.XmlWriter;

/**
 * The steps of a stream from its header to a known user (RFC 6120, 4.3): what is offered, STARTTLS
 * (5) and SASL (6), each of which the client follows with a new header. Lives on the stream's event
 * loop.
 */
final class FeatureNegotiation {

    private final StreamTransport transport;
    private final XmppStream stream;
    private final StreamAuthentication authentication;
    private final SaslNegotiation sasl;
    private boolean awaitingHeader = true;

    /** A negotiation that waits for the first header. */
    FeatureNegotiation(
            StreamServices services,
            StreamTransport transport,
            StreamScheduler scheduler,
            StreamPlace place,
            XmppStream stream) {
        this.transport = transport;
        this.stream = stream;
        this.authentication =
                new StreamAuthentication(services, transport, scheduler, place, stream, this::authenticated);
        this.sasl = new SaslNegotiation(
                services.settings().sasl(),
                services.credentials(),
                services.domains().users(),
                scheduler,
                authentication);
    }

    /** Whether the client's next word is a stream header. */
    boolean isHeaderDue() {
        return awaitingHeader;
    }

    /** The header has come. */
    void headerReceived() {
        awaitingHeader = false;
    }

    /** Offers what comes next: the way to authentication, or resource binding. */
    void sendFeatures() {
        transport.send(
                stream.isAuthenticated()
                        ? StreamFeatures.afterAuthentication()
                        : StreamFeatures.beforeAuthentication(transport, sasl.mechanisms()));
    }

    /** The client has sent an element, and nobody knows yet who it is. */
    void received(XmlElement element) {
        if (element.is("starttls", Namespaces.TLS)) {
            if (transport.offersStartTls()) {
                awaitingHeader = true;
                transport.startTls();
            } else {
                transport.send(OutboundXml.of("<failure xmlns=\"" + Namespaces.TLS + "\"/>"));
                stream.close(null);
            }
        } else if (element.namespace().equals(Namespaces.SASL)) {
            sasl.received(element);
        } else if (StanzaRouter.isStanza(element)) {
            stream.fail(StreamErrorCondition.NOT_AUTHORIZED, "a stanza before authentication");
        } else {
            stream.fail(StreamErrorCondition.UNSUPPORTED_STANZA_TYPE, "an element that is no stanza");
        }
    }

    /** Puts off what comes while the password is being checked; false if none is. */
    boolean defer(Runnable event) {
        return authentication.defer(event);
    }

    /** The stream has ended: nothing that was put off is done any more. */
    void end() {
        authentication.end();
    }

    /** RFC 6120, 6.4.6: the client opens the stream anew. */
    private void authenticated(String additionalData) {
        awaitingHeader = true;
        transport.authenticated();
        transport.send(OutboundXml.of(new XmlWriter()
                .start("success", Namespaces.SASL)
                .raw(additionalData)
                .end()
                .markup()));
        transport.expectRestart();
    }
}
