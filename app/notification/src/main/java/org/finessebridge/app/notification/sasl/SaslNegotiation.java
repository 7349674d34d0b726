package org.finessebridge.app.notification.sasl;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.finessebridge.app.notification.address.StreamIds;
import org.finessebridge.app.notification.credential.SaslHash;
import org.finessebridge.app.notification.credential.ScramOutcome;
import org.finessebridge.app.notification.credential.ScramSalt;
import org.finessebridge.app.notification.credential.SignInOutcome;
import org.finessebridge.app.notification.timer.StreamScheduler;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.Printable;
import org.finessebridge.app.notification.xml.XmlElement;
import org.finessebridge.app.notification.xml.XmlWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The SASL negotiation of one stream (RFC 6120, 6), with the mechanisms that are allowed. Not
 * thread-safe: lives on the stream's event loop.
 */
public final class SaslNegotiation {

    private static final Logger LOG = LoggerFactory.getLogger(SaslNegotiation.class);

    /**
     * When a wrong proof is refused, counted from its arrival: longer than keys take to derive, so
     * that the time does not tell whether there is such a user.
     */
    private static final Duration REFUSAL = Duration.ofMillis(100);

    private final SaslSettings settings;
    private final CredentialCheck credentials;
    private final String domain;
    private final StreamScheduler scheduler;
    private final Peer peer;

    /** The mechanism that waits for a response; null if none does. */
    private @Nullable SaslMechanism mechanism;

    /** What has been said so far; null before the client's first message. */
    private @Nullable ScramExchange scram;

    /** The stream, as the negotiation sees it. */
    public interface Peer {

        /** Whether a password may be sent over this connection. */
        boolean allowsPlain();

        /** For log lines, and to know it again; as sockets are printed. */
        String address();

        /** Sends an element. */
        void send(String xml);

        /** Credentials are being checked: nothing else may happen until one of the next three. */
        void checking();

        /** A challenge has been sent: it is the client's turn. */
        void challenged();

        /**
         * The user is who they say.
         *
         * @param additionalData what goes into {@code <success/>}, in base64; may be empty
         */
        void authenticated(String loginId, String additionalData);

        /** The attempt has failed; the {@code <failure/>} has been sent. */
        void refused();
    }

    /** A negotiation that has not begun. */
    public SaslNegotiation(
            SaslSettings settings, CredentialCheck credentials, String domain, StreamScheduler scheduler, Peer peer) {
        this.settings = settings;
        this.credentials = credentials;
        this.domain = domain;
        this.scheduler = scheduler;
        this.peer = peer;
    }

    /** The {@code <mechanisms/>} for the stream's features. */
    public String mechanisms() {
        XmlWriter xml = new XmlWriter().start("mechanisms", Namespaces.SASL);
        for (SaslMechanism offered : settings.mechanisms()) {
            if (isOffered(offered)) {
                xml.start("mechanism").text(offered.wireName()).end();
            }
        }
        return xml.end().markup();
    }

    private boolean isOffered(SaslMechanism mechanism) {
        return settings.mechanisms().contains(mechanism)
                && (mechanism.scramHash() == null || credentials.allowsScram());
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
        mechanism = null; // what began before is over: RFC 6120, 6.4.2
        scram = null;
        SaslMechanism chosen = SaslMechanism.of(auth.attribute("mechanism"));
        if (chosen == null || !isOffered(chosen)) {
            throw new SaslFailureException(SaslFailure.INVALID_MECHANISM);
        }
        if (!peer.allowsPlain()) {
            // SCRAM would not need it, but all that comes after would be in the clear.
            throw new SaslFailureException(SaslFailure.ENCRYPTION_REQUIRED);
        }
        mechanism = chosen;
        String initial = auth.text().strip();
        if (initial.isEmpty()) {
            peer.send("<challenge xmlns=\"" + Namespaces.SASL + "\"/>");
        } else {
            message(chosen, initial.equals("=") ? "" : initial);
        }
    }

    private void response(String text) throws SaslFailureException {
        SaslMechanism current = mechanism;
        if (current == null) {
            throw new SaslFailureException(SaslFailure.MALFORMED_REQUEST);
        }
        message(current, text);
    }

    private void message(SaslMechanism current, String base64) throws SaslFailureException {
        SaslHash hash = current.scramHash();
        if (hash == null) {
            mechanism = null;
            plain(PlainMessage.parse(base64));
        } else if (scram == null) {
            ScramExchange begun = ScramExchange.begin(decode(base64));
            scram = begun;
            challenge(begun, hash);
        } else {
            mechanism = null;
            prove(scram, hash, scram.finish(decode(base64)));
        }
    }

    private void plain(PlainMessage message) {
        String username = message.username(domain);
        peer.checking();
        credentials.begin(
                username,
                message.password(),
                peer.address(),
                outcome -> scheduler.execute(() -> checked(message.authzid(), username, outcome, "")));
    }

    private void challenge(ScramExchange exchange, SaslHash hash) {
        peer.checking();
        credentials.challenge(
                Username.withoutDomain(exchange.username(), domain),
                hash,
                found -> scheduler.execute(() -> challenged(exchange, found)));
    }

    private void challenged(ScramExchange exchange, @Nullable ScramSalt found) {
        if (found == null) {
            fail(SaslFailure.TEMPORARY_AUTH_FAILURE);
            return;
        }
        String message = exchange.challenge(found, StreamIds.next());
        peer.send(new XmlWriter()
                .start("challenge", Namespaces.SASL)
                .text(encode(message))
                .end()
                .markup());
        peer.challenged();
    }

    private void prove(ScramExchange exchange, SaslHash hash, ScramExchange.Proof proof) {
        String username = Username.withoutDomain(exchange.username(), domain);
        RefusalTime refusal = new RefusalTime(scheduler);
        peer.checking();
        credentials.proof(
                username,
                hash,
                proof,
                peer.address(),
                result -> scheduler.execute(() -> proved(exchange, username, result, refusal)));
    }

    private void proved(ScramExchange exchange, String username, @Nullable ScramOutcome result, RefusalTime refusal) {
        String signature = result == null ? null : result.serverSignature();
        SignInOutcome outcome = result == null ? null : result.outcome();
        if (signature == null) {
            refusal.when(() -> checked(exchange.authzid(), username, outcome, ""));
        } else {
            refusal.cancel();
            String success = encode(ScramExchange.success(signature));
            checked(exchange.authzid(), username, outcome, success);
        }
    }

    private void checked(String authzid, String username, @Nullable SignInOutcome outcome, String additionalData) {
        switch (outcome) {
            case null -> fail(SaslFailure.TEMPORARY_AUTH_FAILURE);
            case SignInOutcome.SignedIn(String loginId) -> {
                if (Username.authorizes(authzid, username, loginId)) {
                    peer.authenticated(loginId, additionalData);
                } else {
                    fail(SaslFailure.INVALID_AUTHZID);
                }
            }
            case SignInOutcome.Unavailable() -> fail(SaslFailure.TEMPORARY_AUTH_FAILURE);
            case SignInOutcome.WrongCredentials() -> {
                // At debug, for a stranger can guess all day; a lock is told once, where it is
                // made.
                LOG.debug("Wrong user name or password for {} from {}", Printable.of(username), peer.address());
                fail(SaslFailure.NOT_AUTHORIZED);
            }
            case SignInOutcome.LockedOut(var remaining) -> {
                LOG.debug(
                        "{} is locked for another {} s; refused from {}",
                        Printable.of(username),
                        remaining.toSeconds(),
                        peer.address());
                // Not account-disabled: it would tell a stranger which users there are.
                fail(SaslFailure.NOT_AUTHORIZED);
            }
        }
    }

    private void fail(SaslFailure failure) {
        mechanism = null;
        scram = null;
        peer.send(failure.toXml());
        peer.refused();
    }

    private static byte[] decode(String base64) throws SaslFailureException {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new SaslFailureException(SaslFailure.INCORRECT_ENCODING);
        }
    }

    private static String encode(String message) {
        return Base64.getEncoder().encodeToString(message.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts a refusal off until its time has come. */
    private static final class RefusalTime {

        private final Runnable timer;
        private boolean reached;
        private @Nullable Runnable refusal;

        RefusalTime(StreamScheduler scheduler) {
            timer = scheduler.schedule(REFUSAL, this::reached);
        }

        private void reached() {
            reached = true;
            Runnable waiting = refusal;
            if (waiting != null) {
                waiting.run();
            }
        }

        void when(Runnable refuse) {
            if (reached) {
                refuse.run();
            } else {
                refusal = refuse;
            }
        }

        void cancel() {
            timer.run();
        }
    }
}
