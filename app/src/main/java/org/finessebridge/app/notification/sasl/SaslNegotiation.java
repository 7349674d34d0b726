package org.finessebridge.app.notification.sasl;

import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.Printable;
import org.finessebridge.app.notification.xml.XmlElement;
import org.finessebridge.app.security.AuthenticationOutcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.Executor;

/**
 * The SASL negotiation of one stream (RFC 6120, 6), with the mechanism PLAIN. Not thread-safe:
 * lives on the stream's event loop.
 */
public final class SaslNegotiation {

    private static final Logger LOG = LoggerFactory.getLogger(SaslNegotiation.class);

    private final CredentialCheck credentials;
    private final String domain;
    private final Executor eventLoop;
    private final Peer peer;
    private boolean challenged;

    /** The stream, as the negotiation sees it. */
    public interface Peer {

        /** Whether a password may be sent over this connection. */
        boolean allowsPlain();

        /** For log lines. */
        String address();

        /** Sends an element. */
        void send(String xml);

        /** The password is being checked: nothing else may happen until one of the next two. */
        void checking();

        /** The user is who they say. */
        void authenticated(String loginId);

        /** The attempt has failed; the {@code <failure/>} has been sent. */
        void refused();
    }

    /** A negotiation that has not begun. */
    public SaslNegotiation(
            CredentialCheck credentials, String domain, Executor eventLoop, Peer peer) {
        this.credentials = credentials;
        this.domain = domain;
        this.eventLoop = eventLoop;
        this.peer = peer;
    }

    /** The {@code <mechanisms/>} for the stream's features. */
    public static String mechanisms() {
        return "<mechanisms xmlns=\""
                + Namespaces.SASL
                + "\"><mechanism>PLAIN</mechanism>"
                + "</mechanisms>";
    }

    /** Handles an element of the SASL namespace. */
    public void received(XmlElement element) {
        try {
            switch (element.name()) {
                case "auth" -> auth(element);
                case "response" -> response(element.text());
                case "abort" -> throw new SaslFailureException(SaslFailure.ABORTED);
                default -> throw new SaslFailureException(SaslFailure.MALFORMED_REQUEST);
            }
        } catch (SaslFailureException e) {
            fail(e.failure());
        }
    }

    private void auth(XmlElement auth) throws SaslFailureException {
        if (!"PLAIN".equals(auth.attribute("mechanism"))) {
            throw new SaslFailureException(SaslFailure.INVALID_MECHANISM);
        }
        if (!peer.allowsPlain()) {
            throw new SaslFailureException(SaslFailure.ENCRYPTION_REQUIRED);
        }
        String initial = auth.text().strip();
        if (initial.isEmpty()) {
            challenged = true;
            peer.send("<challenge xmlns=\"" + Namespaces.SASL + "\"/>");
        } else {
            check(PlainMessage.parse(initial.equals("=") ? "" : initial));
        }
    }

    private void response(String text) throws SaslFailureException {
        if (!challenged) {
            throw new SaslFailureException(SaslFailure.MALFORMED_REQUEST);
        }
        challenged = false;
        check(PlainMessage.parse(text));
    }

    private void check(PlainMessage message) {
        String username = message.username(domain);
        peer.checking();
        credentials.begin(
                username,
                message.password(),
                outcome -> eventLoop.execute(() -> checked(message, username, outcome)));
    }

    private void checked(
            PlainMessage message, String username, @Nullable AuthenticationOutcome outcome) {
        switch (outcome) {
            case null -> fail(SaslFailure.TEMPORARY_AUTH_FAILURE);
            case AuthenticationOutcome.Authenticated(String loginId) -> {
                if (message.authorizes(username, loginId)) {
                    peer.authenticated(loginId);
                } else {
                    fail(SaslFailure.INVALID_AUTHZID);
                }
            }
            case AuthenticationOutcome.Refused() -> {
                LOG.info(
                        "Wrong user name or password for {} from {}",
                        Printable.of(username),
                        peer.address());
                fail(SaslFailure.NOT_AUTHORIZED);
            }
            case AuthenticationOutcome.Locked(var until) -> {
                LOG.info(
                        "{} is locked until {}; refused from {}",
                        Printable.of(username),
                        until,
                        peer.address());
                // Not account-disabled: it would tell a stranger which users there are.
                fail(SaslFailure.NOT_AUTHORIZED);
            }
        }
    }

    private void fail(SaslFailure failure) {
        challenged = false;
        peer.send(failure.toXml());
        peer.refused();
    }
}
