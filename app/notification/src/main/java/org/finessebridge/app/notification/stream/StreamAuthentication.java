package org.finessebridge.app.notification.stream;

import java.util.function.Consumer;
import org.finessebridge.app.notification.admission.StreamPlace;
import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.sasl.SaslNegotiation;
import org.finessebridge.app.notification.session.UserSessions.Outcome;
import org.finessebridge.app.notification.timer.StreamScheduler;
import org.finessebridge.app.notification.transport.StreamTransport;
import org.finessebridge.app.notification.xml.OutboundXml;

/**
 * What SASL's outcomes (RFC 6120, 6.4) mean to a stream: input waits for them, a success makes a
 * {@link BoundSession}, and too many failures end it. Lives on the stream's event loop.
 */
final class StreamAuthentication implements SaslNegotiation.Peer {

    private final StreamServices services;
    private final StreamTransport transport;
    private final StreamScheduler scheduler;
    private final StreamPlace place;
    private final XmppStream stream;
    private final Consumer<String> onSuccess;
    private final DeferredInput deferred = new DeferredInput();
    private int refusedAttempts;
    private long checkBegan;

    /**
     * No attempt has been made.
     *
     * @param onSuccess called when the stream has its session, before what was put off is done; takes
     *     the additional data of {@code <success/>}
     */
    StreamAuthentication(
            StreamServices services,
            StreamTransport transport,
            StreamScheduler scheduler,
            StreamPlace place,
            XmppStream stream,
            Consumer<String> onSuccess) {
        this.services = services;
        this.transport = transport;
        this.scheduler = scheduler;
        this.place = place;
        this.stream = stream;
        this.onSuccess = onSuccess;
    }

    /** Puts off what comes while the password is being checked; false if none is. */
    boolean defer(Runnable event) {
        if (!deferred.isHolding()) {
            return false;
        }
        if (!deferred.add(event)) {
            stream.fail(StreamErrorCondition.POLICY_VIOLATION, "too much before authentication");
        }
        return true;
    }

    /** The stream has ended: forgets what was put off. */
    void end() {
        deferred.clear();
    }

    private void runDeferred() {
        transport.holdInput(false);
        deferred.release(() -> !stream.isClosed());
    }

    @Override
    public boolean allowsPlain() {
        return transport.allowsPlain();
    }

    @Override
    public String address() {
        return transport.peer();
    }

    @Override
    public void send(String xml) {
        if (!stream.isClosed()) {
            transport.send(OutboundXml.of(xml));
        }
    }

    @Override
    public void checking() {
        checkBegan = services.sessions().revocations().now();
        deferred.hold();
        transport.holdInput(true);
    }

    @Override
    public void challenged() {
        if (!stream.isClosed()) {
            runDeferred();
        }
    }

    @Override
    public void authenticated(String loginId, String additionalData) {
        if (stream.isClosed()) {
            return;
        }
        BoundSession binding = new BoundSession(services, transport, scheduler, stream, loginId);
        int most = services.limits().sessionsPerUser();
        switch (services.sessions().authenticated(loginId, binding, most)) {
            case Outcome.TooMany() -> {
                stream.fail(StreamErrorCondition.POLICY_VIOLATION, "too many sessions of " + loginId);
                return;
            }
            case Outcome.Taken(var displaced) -> {
                if (displaced != null) {
                    displaced.displaced();
                }
            }
        }
        binding.registered();
        place.authenticated();
        stream.authenticated(binding);
        if (!services.credentials().knows(loginId)) { // removed since the password was checked
            binding.userRemoved();
            return;
        }
        if (services.sessions().revocations().revokedSince(loginId, checkBegan)) {
            binding.passwordReset(); // what was checked is no longer the password
            return;
        }
        onSuccess.accept(additionalData);
        runDeferred();
    }

    @Override
    public void refused() {
        if (stream.isClosed()) {
            return;
        }
        services.meters().refused("sasl");
        refusedAttempts++;
        if (refusedAttempts >= services.limits().saslAttempts()) {
            stream.fail(StreamErrorCondition.POLICY_VIOLATION, "too many refused sign-ins");
        } else if (deferred.isHolding()) {
            runDeferred();
        }
    }
}
