package org.finessebridge.load.run;

import io.netty.channel.EventLoop;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
import org.finessebridge.load.measure.Deliveries;
import org.finessebridge.load.pubsub.PubSubXml;
import org.finessebridge.load.pubsub.UpdatePayload;
import org.finessebridge.load.session.XmppSession;
import org.finessebridge.load.settings.LoadSettings;

/** Owns the nodes of a run and publishes to them, as one XMPP client. */
final class LoadPublisher {

    private final XmppSession session;
    private final LoadSettings settings;
    private final Nodes nodes;
    private final UpdatePayload payloads;
    private final Deliveries deliveries;
    private final String service;
    private final LongAdder refused = new LongAdder();
    private final AtomicReference<String> firstRefusal = new AtomicReference<>("");
    private volatile boolean asksForConfiguration = true;

    LoadPublisher(
            XmppSession session, LoadSettings settings, Nodes nodes, UpdatePayload payloads, Deliveries deliveries) {
        this.session = session;
        this.settings = settings;
        this.nodes = nodes;
        this.payloads = payloads;
        this.deliveries = deliveries;
        this.service = settings.publisher().pubSubDomain(settings.server().endpoint());
    }

    EventLoop loop() {
        return session.loop();
    }

    /** Makes the nodes; without configuration where the server does not take it. */
    CompletableFuture<PipelineResult> createNodes() {
        return session.request("set", service, PubSubXml.createConfigured(nodes.name(0)))
                .exceptionallyCompose(failure -> {
                    asksForConfiguration = false;
                    return session.request("set", service, PubSubXml.create(nodes.name(0)));
                })
                .orTimeout(settings.sessions().patience().toMillis(), TimeUnit.MILLISECONDS)
                .thenCompose(first -> forEachNode(1, this::create));
    }

    private String create(String node) {
        return asksForConfiguration ? PubSubXml.createConfigured(node) : PubSubXml.create(node);
    }

    /** Whether nodes are open and keep nothing, as asked; else they are as the server has them. */
    boolean isConfigured() {
        return asksForConfiguration;
    }

    CompletableFuture<PipelineResult> deleteNodes() {
        return forEachNode(0, PubSubXml::delete);
    }

    private CompletableFuture<PipelineResult> forEachNode(int from, UnaryOperator<String> payload) {
        return Pipeline.run(
                nodes.count() - from,
                settings.publisher().requestsAtATime(),
                settings.sessions().patience(),
                index -> session.request("set", service, payload.apply(nodes.name(from + index))));
    }

    /** Adds a user's change: to the user's node, and to the team's. On the event loop. */
    void change(StringBuilder out, int user) {
        userNode(out, user);
        int team = nodes.teamOf(user);
        publish(out, user, nodes.supervisorOf(team), nodes.team(team));
    }

    /** Adds an update at a user's node alone. On the event loop. */
    void userNode(StringBuilder out, int user) {
        publish(out, user, user, nodes.user(user));
    }

    private void publish(StringBuilder out, int user, int receiver, String node) {
        long number = deliveries.published(receiver, System.nanoTime());
        String payload = payloads.of(number, settings.sessions().account(user).user(), node);
        CompletableFuture<String> answer = new CompletableFuture<>();
        var _ = answer.whenComplete((result, failure) -> {
            if (failure != null) {
                refused.increment();
                firstRefusal.compareAndSet("", String.valueOf(failure.getMessage()));
            }
        });
        out.append(session.iq("set", service, PubSubXml.publish(node, payload), answer));
    }

    /** Sends what was added. On the event loop. */
    void write(StringBuilder out) {
        session.write(out.toString());
    }

    /** Publications that the server refused. */
    long refusedCount() {
        return refused.sum();
    }

    /** Why the first of them was; empty without any. */
    String firstRefusal() {
        return String.valueOf(firstRefusal.get());
    }

    CompletableFuture<XmppSession> close() {
        return session.close();
    }
}
