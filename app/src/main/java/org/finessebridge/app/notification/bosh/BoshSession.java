package org.finessebridge.app.notification.bosh;

import org.finessebridge.app.notification.NotificationSettings;
import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.session.OutboundXml;
import org.finessebridge.app.notification.stream.HttpStreamTransport;
import org.finessebridge.app.notification.stream.StreamHeader;
import org.finessebridge.app.notification.stream.StreamScheduler;
import org.finessebridge.app.notification.stream.StreamServices;
import org.finessebridge.app.notification.stream.XmppStream;
import org.finessebridge.app.notification.xml.XmlElement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A stream over HTTP (XEP-0124): puts requests into the order of their {@code rid}s, holds one open
 * for what is to be delivered, and answers repeated ones as before. Lives on one event loop,
 * whichever connections its requests come by.
 */
final class BoshSession implements HttpStreamTransport {

    private static final Logger LOG = LoggerFactory.getLogger(BoshSession.class);

    private final BoshParameters parameters;
    private final StreamServices services;
    private final NotificationSettings.Limits limits;
    private final StreamScheduler scheduler;
    private final Runnable onForgotten;
    private final XmppStream stream;

    /** Requests whose answers are due, oldest first. */
    private final Deque<Held> held = new ArrayDeque<>();

    /** Requests that came before one with a lower rid. */
    private final Map<Long, BoshRequest> early = new HashMap<>();

    /** For requests that are sent again. */
    private final PastRequests past;

    private final List<OutboundXml> queue = new ArrayList<>();
    private long queuedBytes;
    private long lastRid;
    private boolean created;
    private boolean processing;
    private boolean authenticated;
    private boolean inputHeld;
    private boolean forgotten;
    private @Nullable Runnable inactivityTimer;
    private byte @Nullable [] lastWord;

    private record Held(long rid, BoshResponder responder, Runnable waitTimer) {}

    /**
     * A session that waits for its first request.
     *
     * @param onForgotten called once, when the session's name means nothing any more
     */
    BoshSession(
            BoshParameters parameters,
            StreamServices services,
            StreamScheduler scheduler,
            Runnable onForgotten) {
        this.parameters = parameters;
        this.services = services;
        this.limits = services.limits();
        this.past = new PastRequests(parameters.requests());
        this.scheduler = scheduler;
        this.onForgotten = onForgotten;
        this.stream = new XmppStream(services, this, scheduler);
    }

    StreamScheduler scheduler() {
        return scheduler;
    }

    /** Handles the session request (XEP-0124, 7.1). */
    void create(BoshRequest request) {
        lastRid = request.rid();
        processing = true;
        hold(request);
        stream.opened(new StreamHeader(request.body().attribute("to")));
        payload(request);
        processing = false;
        settle();
    }

    /** Handles a request after the first one. */
    void request(BoshRequest request) {
        byte[] last = lastWord;
        if (last != null) {
            request.responder().answer(last);
            forget();
            return;
        }
        stopInactivity();
        if (request.rid() <= lastRid) {
            repeated(request);
        } else if (request.rid() > lastRid + parameters.requests()) {
            refuse(request, "a rid outside the window");
        } else {
            BoshRequest twin = early.put(request.rid(), request);
            if (twin != null) {
                twin.responder().abandon();
            }
            processInOrder();
        }
        settle();
    }

    private void processInOrder() {
        processing = true;
        for (BoshRequest next = early.remove(lastRid + 1);
                next != null && lastWord == null;
                next = early.remove(lastRid + 1)) {
            lastRid++;
            process(next);
        }
        processing = false;
    }

    private void process(BoshRequest request) {
        hold(request);
        if (!authenticated && request.bytes() > limits.unauthenticatedStanzaBytes()) {
            stream.fail(StreamErrorCondition.POLICY_VIOLATION, "a body that is too large");
            return;
        }
        if (request.restarts()) {
            stream.opened(new StreamHeader(request.body().attribute("to")));
        }
        payload(request);
        if (request.terminates()) {
            stream.closedByPeer();
        }
    }

    private void payload(BoshRequest request) {
        for (XmlElement element : request.payload()) {
            if (lastWord == null) {
                stream.received(element);
            }
        }
    }

    /** XEP-0124, 14.3: a request that is sent again is answered as the first time. */
    private void repeated(BoshRequest request) {
        for (Held waiting : held) {
            if (waiting.rid() == request.rid()) {
                held.remove(waiting);
                waiting.waitTimer().run();
                waiting.responder().abandon();
                holdInOrder(request);
                return;
            }
        }
        if (past.takeLost(request.rid())) {
            holdInOrder(request);
            return;
        }
        byte[] answer = past.answer(request.rid());
        if (answer == null) {
            refuse(request, "a rid of long ago");
        } else {
            request.responder().answer(answer);
        }
    }

    /**
     * The connection of a request is gone before its answer. The request is not held any more, so
     * that the time of inactivity begins; the client may send it again (XEP-0124, 14.3).
     */
    void connectionLost(long rid, BoshResponder responder) {
        for (Held waiting : held) {
            if (waiting.rid() == rid && waiting.responder().equals(responder)) {
                held.remove(waiting);
                waiting.waitTimer().run();
                past.lost(rid, lastRid);
                if (lastWord == null) {
                    startInactivity();
                }
                return;
            }
        }
    }

    private void refuse(BoshRequest request, String reason) {
        LOG.info(
                "Terminating the BOSH session of {} with item-not-found: {}",
                stream.label(),
                reason);
        request.responder().answer(BoshBody.terminate("item-not-found", List.of()));
        end(BoshBody.terminate("item-not-found", List.of()));
        forget();
        stream.connectionLost();
    }

    private void hold(BoshRequest request) {
        held.addLast(
                new Held(
                        request.rid(),
                        request.responder(),
                        scheduler.schedule(
                                parameters.longestWait(), () -> waitIsOver(request.rid()))));
    }

    private void holdInOrder(BoshRequest request) {
        Deque<Held> later = new ArrayDeque<>();
        while (!held.isEmpty() && held.getLast().rid() > request.rid()) {
            later.addFirst(held.removeLast());
        }
        hold(request);
        held.addAll(later);
    }

    private void waitIsOver(long rid) {
        while (!held.isEmpty() && held.getFirst().rid() <= rid) {
            answerOldest();
        }
        startInactivity();
    }

    /** Answers as many requests as are due. */
    private void settle() {
        if (lastWord != null) {
            return;
        }
        if (!queue.isEmpty() && !held.isEmpty()) {
            answerOldest();
        }
        while (held.size() > parameters.hold() && !checkingPassword()) {
            answerOldest();
        }
        startInactivity();
    }

    /** A client that polls waits for the outcome of its password all the same. */
    private boolean checkingPassword() {
        return parameters.hold() == 0 && inputHeld && held.size() == 1;
    }

    private void answerOldest() {
        Held oldest = held.removeFirst();
        oldest.waitTimer().run();
        byte[] body;
        if (created) {
            body = BoshBody.of(queue);
        } else {
            created = true;
            body = BoshBody.created(parameters, services.identity().xmppDomain(), queue);
        }
        queue.clear();
        queuedBytes = 0;
        past.answered(oldest.rid(), body);
        oldest.responder().answer(body);
    }

    private void startInactivity() {
        stopInactivity();
        inactivityTimer =
                held.isEmpty() ? scheduler.schedule(parameters.inactivity(), this::inactive) : null;
    }

    private void stopInactivity() {
        Runnable timer = inactivityTimer;
        if (timer != null) {
            timer.run();
            inactivityTimer = null;
        }
    }

    private void inactive() {
        LOG.info(
                "Closing idle session (id={}): {} after inactivity for more than threshold value"
                        + " of {}",
                parameters.sid().substring(0, 8),
                stream.label(),
                parameters.inactivity().toSeconds());
        end(BoshBody.terminate("item-not-found", List.of())); // for requests that came too early
        forget();
        stream.connectionLost();
    }

    // --- the stream's side ---

    @Override
    public String name() {
        return "BOSH";
    }

    @Override
    public String peer() {
        return parameters.peer();
    }

    @Override
    public void openStream(String streamId) {
        // the attributes of the first answer's <body/> are the stream header: XEP-0206, 3
    }

    @Override
    public void send(OutboundXml xml) {
        if (lastWord != null) {
            return;
        }
        if (queue.size() >= limits.queuedStanzas()
                || queuedBytes >= limits.queuedBytes().toBytes()) {
            scheduler.execute(
                    () ->
                            stream.fail(
                                    StreamErrorCondition.POLICY_VIOLATION,
                                    "the client polls too slowly"));
            return;
        }
        queue.add(xml);
        queuedBytes += xml.length();
        if (!processing) {
            settle();
        }
    }

    @Override
    public void authenticated() {
        authenticated = true;
    }

    @Override
    public void holdInput(boolean holding) {
        inputHeld = holding;
    }

    @Override
    public void closeStream(@Nullable StreamErrorCondition error) {
        if (lastWord != null) {
            return;
        }
        List<OutboundXml> payload = new ArrayList<>(queue);
        String condition = null;
        if (error != null) {
            condition =
                    switch (error) {
                        case SYSTEM_SHUTDOWN, POLICY_VIOLATION -> error.wireName();
                        default -> "remote-stream-error";
                    };
            payload.add(OutboundXml.of(error.toXml()));
        }
        end(BoshBody.terminate(condition, payload));
    }

    /** Says the last word to whoever waits, or keeps it for the client's next request. */
    private void end(byte[] word) {
        lastWord = word;
        stopInactivity();
        boolean said = !held.isEmpty() || !early.isEmpty();
        for (Held waiting : held) {
            waiting.waitTimer().run();
            waiting.responder().answer(word);
        }
        early.values().forEach(waiting -> waiting.responder().answer(word));
        held.clear();
        early.clear();
        queue.clear();
        past.clear();
        if (said) {
            forget();
        } else {
            inactivityTimer = scheduler.schedule(parameters.inactivity(), this::forget);
        }
    }

    private void forget() {
        if (forgotten) {
            return;
        }
        forgotten = true;
        stopInactivity();
        if (lastWord == null) {
            lastWord = BoshBody.terminate("item-not-found", List.of());
        }
        onForgotten.run();
    }
}
