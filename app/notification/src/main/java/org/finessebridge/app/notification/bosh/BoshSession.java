package org.finessebridge.app.notification.bosh;

import java.time.Duration;
import java.util.List;
import org.finessebridge.app.notification.address.StreamIds;
import org.finessebridge.app.notification.admission.StreamPlace;
import org.finessebridge.app.notification.admission.UnfinishedInput;
import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.limit.LimitSettings;
import org.finessebridge.app.notification.stream.HttpStreamTransport;
import org.finessebridge.app.notification.stream.StreamHeader;
import org.finessebridge.app.notification.stream.StreamServices;
import org.finessebridge.app.notification.stream.XmppStream;
import org.finessebridge.app.notification.timer.StreamScheduler;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.finessebridge.app.notification.xml.XmlElement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stream over HTTP (XEP-0124): puts requests into the order of their {@code rid}s, hands what
 * they carry to the stream, and leaves the answers to {@link BoshAnswers}. Lives on one event loop,
 * whichever connections its requests come by.
 */
final class BoshSession implements HttpStreamTransport {

    private static final Logger LOG = LoggerFactory.getLogger(BoshSession.class);

    /** Shortest time for which a request waits for one with a lower rid. */
    private static final Duration SHORTEST_PATIENCE = Duration.ofSeconds(1);

    /** How long the last word is kept for a client that never signed in. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final BoshParameters parameters;
    private final StreamServices services;
    private final LimitSettings limits;
    private final StreamScheduler scheduler;
    private final StreamPlace place;
    private final Runnable onForgotten;
    private final XmppStream stream;

    private final EarlyRequests early;

    private final BoshAnswers answers;
    private final Inactivity inactivity;
    private @Nullable KeySequence keys;
    private long lastRid;
    private final EmptyPolls emptyPolls;
    private boolean processing;
    private boolean authenticated;
    private boolean inputHeld;
    private boolean forgotten;
    private byte @Nullable [] lastWord;

    /**
     * A session that waits for its first request.
     *
     * @param place given back when the session is forgotten
     * @param onForgotten called once, when the session's name means nothing any more
     */
    BoshSession(
            BoshParameters parameters,
            StreamServices services,
            StreamScheduler scheduler,
            StreamPlace place,
            Runnable onForgotten) {
        this.parameters = parameters;
        this.place = place;
        this.services = services;
        this.limits = services.limits();
        this.early = new EarlyRequests(services.admission());
        this.emptyPolls = new EmptyPolls(parameters);
        this.scheduler = scheduler;
        this.answers =
                new BoshAnswers(parameters, services, scheduler, emptyPolls, () -> lastRid, this::startInactivity);
        this.inactivity = new Inactivity(parameters.inactivity(), scheduler, this::inactive);
        this.onForgotten = onForgotten;
        this.stream = new XmppStream(services, this, scheduler, place);
    }

    StreamScheduler scheduler() {
        return scheduler;
    }

    /** Handles the session request (XEP-0124, 7.1). */
    void create(BoshRequest request) {
        HttpBindLog.received(parameters.sid(), request.body());
        lastRid = request.rid();
        keys = new KeySequence(request.body());
        process(() -> {
            answers.hold(request);
            stream.bytesReceived(request.bytes());
            stream.opened(new StreamHeader(request.body().attribute("to")));
            payload(request);
            endIfAsked(request);
        });
        settle();
    }

    /** Handles a request after the first one. */
    void request(BoshRequest request) {
        HttpBindLog.received(parameters.sid(), request.body());
        if (lastWord == null) {
            inactivity.requestCame();
            stream.heard();
            checkLimits(request);
        }
        byte[] last = lastWord;
        if (last != null) {
            request.responder().answer(last, parameters.contentType());
            forget();
            return;
        }
        if (request.rid() <= lastRid) {
            if (!answers.repeated(request)) {
                refuse(request.responder(), "item-not-found", "a rid of long ago");
            }
        } else if (request.rid() > lastRid + parameters.requests()) {
            refuse(request.responder(), "item-not-found", "a rid outside the window");
        } else {
            boolean room = early.add(request, patienceFor(request.rid()));
            process(this::processInOrder);
            checkRoom(request, room);
            checkOveractivity(request);
        }
        settle();
    }

    /** Before anything is kept of the request; the stream ends if it is too much. */
    private void checkLimits(BoshRequest request) {
        stream.bytesReceived(request.bytes());
        if (lastWord == null
                && (emptyPolls.isOwed(request) || stream.allowsRequest())
                && !authenticated
                && request.exceeds(limits)) {
            stream.fail(StreamErrorCondition.POLICY_VIOLATION, "a body that is too large");
        }
    }

    /** What comes in its turn needs none; and who has signed in does not pay for strangers. */
    private void checkRoom(BoshRequest request, boolean room) {
        if (!room && !authenticated && early.contains(request.rid())) {
            stream.fail(
                    StreamErrorCondition.POLICY_VIOLATION,
                    UnfinishedInput.REASON,
                    "all clients together have too many requests that wait for others");
        }
    }

    /** XEP-0124, 11: one more request than agreed is for the end and for a pause only. */
    private void checkOveractivity(BoshRequest request) {
        if (early.contains(request.rid())
                && answers.held() + early.size() > parameters.requests()
                && !request.terminates()
                && request.pause() == null) {
            stream.fail(StreamErrorCondition.POLICY_VIOLATION, "too many requests at a time");
        }
    }

    /** The request before it may be lost: then the client is asked to send both again. */
    private Runnable patienceFor(long rid) {
        Duration patience = parameters.longestWait();
        return scheduler.schedule(patience.compareTo(SHORTEST_PATIENCE) < 0 ? SHORTEST_PATIENCE : patience, () -> {
            BoshRequest waiting = early.take(rid);
            if (waiting != null) {
                answers.answer(waiting.responder(), BoshBody.recoverableError());
            }
        });
    }

    /** What is said meanwhile is sent together. A failure of ours must not leave a deaf session. */
    private void process(Runnable requests) {
        processing = true;
        try {
            requests.run();
        } catch (RuntimeException e) {
            LOG.error("A request of {} could not be carried out", stream.label(), e);
            stream.fail(StreamErrorCondition.INTERNAL_SERVER_ERROR, "a failure of this service");
        } finally {
            processing = false;
        }
    }

    private void processInOrder() {
        for (BoshRequest next = early.take(lastRid + 1);
                next != null;
                next = lastWord == null ? early.take(lastRid + 1) : null) {
            lastRid++;
            process(next);
        }
    }

    private void process(BoshRequest request) {
        if (keys != null && !keys.accepts(request.body())) {
            refuse(request.responder(), "item-not-found", "a key that is not the session's");
            return;
        }
        answers.hold(request);
        if (emptyPolls.tooFast(request, scheduler.nanoTime())) {
            stream.fail(StreamErrorCondition.POLICY_VIOLATION, "empty polls that come too fast");
            return;
        }
        answers.acknowledged(request);
        if (request.restarts()) {
            stream.opened(new StreamHeader(request.body().attribute("to")));
        }
        payload(request);
        Duration asked = request.pause();
        if (!endIfAsked(request) && asked != null) {
            pause(asked);
        }
    }

    private boolean endIfAsked(BoshRequest request) {
        if (request.terminates()) {
            stream.closedByPeer();
        }
        return request.terminates();
    }

    /** XEP-0124, 10: answers all requests, and waits longer than usual for the next one. */
    private void pause(Duration asked) {
        if (asked.compareTo(parameters.longestPause()) > 0) {
            stream.fail(StreamErrorCondition.POLICY_VIOLATION, "a pause that is too long");
            return;
        }
        inactivity.pause(asked);
        answers.settleAll();
    }

    private void payload(BoshRequest request) {
        for (XmlElement element : request.payload()) {
            if (lastWord == null) {
                stream.received(element);
            }
        }
    }

    /**
     * The connection of a request is gone before its answer. The request is not held any more, so
     * that the time of inactivity begins; the client may send it again (XEP-0124, 14.3).
     */
    void connectionLost(long rid, BoshResponder responder) {
        if (!early.drop(rid, responder) && answers.connectionLost(rid, responder)) {
            startInactivity();
        }
    }

    /** Ends the session because of a body under its name that is no request. */
    void badRequest(BoshResponder responder) {
        byte[] last = lastWord;
        if (last == null) {
            refuse(responder, "bad-request", "a body that is no request of XEP-0124");
        } else {
            answers.answer(responder, last);
            forget();
        }
    }

    private void refuse(BoshResponder responder, String condition, String reason) {
        LOG.atLevel(stream.levelOfEnd())
                .log("Terminating the BOSH session of {} with {}: {}", stream.label(), condition, reason);
        services.meters().refused("bosh-request");
        byte[] word = BoshBody.terminate(condition, List.of());
        answers.answer(responder, word);
        end(word);
        forget();
        stream.connectionLost();
    }

    /** Answers as many requests as are due. */
    private void settle() {
        if (lastWord != null) {
            return;
        }
        answers.settle(inputHeld);
        startInactivity();
    }

    private void startInactivity() {
        if (lastWord != null) {
            return;
        }
        if (answers.held() == 0) {
            inactivity.start();
        } else {
            inactivity.stop();
        }
    }

    private void inactive() {
        LOG.atLevel(stream.levelOfEnd())
                .log(
                        "Closing idle session (id={}): {} after inactivity for more than threshold" + " value of {}",
                        StreamIds.shortened(parameters.sid()),
                        stream.label(),
                        inactivity.allowed().toSeconds());
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
    public boolean noticesItsEnd() {
        return true; // by its inactivity
    }

    @Override
    public void openStream(String streamId) {
        answers.streamOpened(streamId); // the first <body/> is the stream header: XEP-0206, 3
    }

    @Override
    public boolean hasRoom() {
        return answers.queue().hasRoom();
    }

    @Override
    public int queued() {
        return answers.queue().size();
    }

    @Override
    public String sessionName() {
        return parameters.sid();
    }

    @Override
    public void send(OutboundXml xml) {
        if (lastWord != null) {
            stream.undelivered(xml);
            return;
        }
        if (answers.queue().isFull()) {
            stream.undelivered(xml);
            stream.tooSlow("the client polls too slowly");
            return;
        }
        answers.queue().add(xml);
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
        if (!isAwaited()) {
            answers.takeEvents(stream::undelivered);
        }
        List<OutboundXml> payload = answers.takeQueue();
        String condition = null;
        if (error != null) {
            condition = switch (error) {
                case INTERNAL_SERVER_ERROR, SYSTEM_SHUTDOWN, POLICY_VIOLATION -> error.wireName();
                default -> "remote-stream-error";
            };
            payload.add(OutboundXml.of(error.toXml()));
        }
        end(BoshBody.terminate(condition, payload));
    }

    /** Whether a request is there that the last word can answer. */
    private boolean isAwaited() {
        return answers.held() > 0 || early.size() > 0;
    }

    /** Says the last word to whoever waits, or keeps it for the client's next request. */
    private void end(byte[] word) {
        lastWord = word;
        inactivity.stop();
        boolean said = isAwaited();
        answers.takeEvents(stream::undelivered);
        answers.end(word);
        early.takeAll().forEach(waiting -> answers.answer(waiting.responder(), word));
        if (said) {
            forget();
        } else {
            inactivity.start(authenticated ? parameters.inactivity() : FAREWELL, this::forget);
        }
    }

    private void forget() {
        if (forgotten) {
            return;
        }
        forgotten = true;
        inactivity.stop();
        if (lastWord == null) {
            lastWord = BoshBody.terminate("item-not-found", List.of());
        }
        place.leave();
        onForgotten.run();
    }
}
