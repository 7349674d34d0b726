package org.finessebridge.load.run;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.finessebridge.load.measure.Deliveries;
import org.finessebridge.load.pubsub.PubSubXml;
import org.finessebridge.load.pubsub.UpdatePayload;
import org.finessebridge.load.session.SessionFailure;
import org.finessebridge.load.session.XmppSession;
import org.finessebridge.load.settings.LoadSettings;
import org.finessebridge.load.transport.EventLoops;
import org.jspecify.annotations.Nullable;

/** All sessions that receive. Safe for use by any thread. */
final class Crowd {

    private static final int REASONS_KEPT = 5;

    private final EventLoops loops;
    private final LoadSettings settings;
    private final Nodes nodes;
    private final UpdatePayload payloads;
    private final Deliveries deliveries;
    private final String resource;
    private final AtomicReferenceArray<@Nullable XmppSession> sessions;
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicInteger secondAttempts = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> lostReasons = new ConcurrentLinkedQueue<>();
    private volatile Runnable onDelivery = () -> {};

    Crowd(
            EventLoops loops,
            LoadSettings settings,
            Nodes nodes,
            UpdatePayload payloads,
            Deliveries deliveries,
            String resource) {
        this.loops = loops;
        this.settings = settings;
        this.nodes = nodes;
        this.payloads = payloads;
        this.deliveries = deliveries;
        this.resource = resource;
        this.sessions = new AtomicReferenceArray<>(nodes.sessions());
    }

    /** Signs all in. Whoever is refused or cut off tries once more, as any client would. */
    CompletableFuture<PipelineResult> signIn() {
        secondAttempts.set(0);
        return Pipeline.run(
                nodes.sessions(),
                settings.sessions().signInsAtATime(),
                settings.sessions().patience(),
                index -> signIn(index).exceptionallyCompose(refused -> {
                    secondAttempts.incrementAndGet();
                    return signIn(index);
                }));
    }

    private CompletableFuture<XmppSession> signIn(int index) {
        XmppSession session = XmppSession.signIn(
                loops,
                settings.server().endpoint(),
                settings.sessions().account(index),
                resource,
                index,
                this::onMessage,
                this::onLost);
        sessions.set(index, session);
        return session.signedIn();
    }

    /** How many of the last sign-in needed a second attempt. */
    int secondAttempts() {
        return secondAttempts.get();
    }

    CompletableFuture<PipelineResult> subscribe() {
        String service = settings.publisher().pubSubDomain(settings.server().endpoint());
        return Pipeline.run(
                nodes.count(),
                settings.publisher().requestsAtATime(),
                settings.sessions().patience(),
                index -> {
                    XmppSession session = sessions.get(nodes.subscriber(index));
                    if (session == null) {
                        return CompletableFuture.failedFuture(new SessionFailure("a session that never was"));
                    }
                    String jid = session.jid();
                    int slash = jid.indexOf('/');
                    String subscribed = settings.sessions().bareJid() && slash > 0 ? jid.substring(0, slash) : jid;
                    return session.request("set", service, PubSubXml.subscribe(nodes.name(index), subscribed));
                });
    }

    CompletableFuture<PipelineResult> signOut() {
        return Pipeline.run(
                nodes.sessions(),
                settings.sessions().signInsAtATime(),
                settings.sessions().patience(),
                index -> {
                    XmppSession session = sessions.getAndSet(index, null);
                    return session == null ? CompletableFuture.completedFuture("") : session.close();
                });
    }

    /** Runs after each delivery, on the receiving session's event loop. */
    void onDelivery(Runnable listener) {
        onDelivery = listener;
    }

    private void onMessage(int session, String xml) {
        long now = System.nanoTime();
        payloads.find(xml, delivery -> {
            if (deliveries.received(delivery, session, now)) {
                onDelivery.run();
            }
        });
    }

    private void onLost(String reason) {
        if (lost.incrementAndGet() <= REASONS_KEPT) {
            lostReasons.add(reason);
        }
    }

    /** Sessions that the server ended. */
    int lostCount() {
        return lost.get();
    }

    List<String> lostReasons() {
        return List.copyOf(lostReasons);
    }
}
