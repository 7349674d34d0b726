package org.finessebridge.app.notification.bosh;

import java.time.Duration;
import java.util.List;
import org.finessebridge.app.notification.address.StreamIds;
import org.finessebridge.app.notification.admission.Holding;
import org.finessebridge.app.notification.admission.StreamPlace;
import org.finessebridge.app.notification.admission.UnfinishedInput;
import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.limit.LimitSettings;
import org.finessebridge.app.notification.stream.StreamServices;
import org.finessebridge.app.notification.stream.XmppStream;
import org.finessebridge.app.notification.timer.StreamScheduler;
import org.finessebridge.app.notification.transport.StreamHeader;
import org.finessebridge.app.notification.xml.XmlElement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stream over HTTP (XEP-0124): hands what its requests carry to the stream, in the order that
 * {@link RequestWindow} finds, leaves the answers to {@link BoshAnswers} and the end to {@link
 * SessionTermination}. Lives on one event loop, whichever connections its requests come by.
 */
final class BoshSession {

    private static final Logger LOG = LoggerFactory.getLogger(BoshSession.class);

    private final BoshParameters parameters;
    private final StreamServices services;
    private final LimitSettings limits;
    private final StreamScheduler scheduler;
    private final RequestWindow window;
    private final BoshAnswers answers;
    private final Inactivity inactivity;
    private final SessionTermination termination;
    private final BoshTransport transport;
    private final XmppStream stream;
    private final EmptyPolls emptyPolls;
    private @Nullable KeySequence keys;
    private boolean processing;
    private boolean countsForUser;

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
        this.services = services;
        this.limits = services.limits();
        this.emptyPolls = new EmptyPolls(parameters);
        this.scheduler = scheduler;
        Holding room = services.admission().input(place, reason -> scheduler.execute(() -> tooMuchWaits(reason)));
        this.window = new RequestWindow(parameters, room, scheduler, this::predecessorMissing);
        this.answers =
                new BoshAnswers(parameters, services, scheduler, emptyPolls, window::lastRid, this::startInactivity);
        this.inactivity = new Inactivity(parameters.inactivity(), scheduler, this::inactive);
        this.termination = new SessionTermination(answers, window, inactivity, place, onForgotten);
        this.transport = new BoshTransport(
                parameters, services, scheduler, place, answers, termination, this::settleUnlessProcessing);
        this.stream = transport.stream();
    }

    StreamScheduler scheduler() {
        return scheduler;
    }

    /** Handles the session request (XEP-0124, 7.1). */
    void create(BoshRequest request) {
        HttpBindLog.received(parameters.sid(), request.body());
        window.open(request.rid());
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
        if (!termination.hasBegun()) {
            inactivity.requestCame();
            stream.heard();
            countForUser();
            checkLimits(request);
        }
        byte[] last = termination.lastWord();
        if (last != null) {
            request.responder().answer(last, parameters.contentType());
            termination.forget();
            return;
        }
        if (window.isPast(request.rid())) {
            if (!answers.repeated(request)) {
                refuse(request.responder(), "item-not-found", "a rid of long ago");
            }
        } else if (window.isBeyond(request.rid())) {
            refuse(request.responder(), "item-not-found", "a rid outside the window");
        } else {
            window.add(request);
            process(this::processInOrder);
            checkOveractivity(request);
        }
        settle();
    }

    /** Before anything is kept of the request; the stream ends if it is too much. */
    private void checkLimits(BoshRequest request) {
        stream.bytesReceived(request.bytes());
        if (!termination.hasBegun()
                && (emptyPolls.isOwed(request) || stream.allowsRequest())
                && !transport.isAuthenticated()
                && request.exceeds(limits)) {
            stream.fail(StreamErrorCondition.POLICY_VIOLATION, "a body that is too large");
        }
    }

    /** The loginId of the user whose session it is; null as long as nobody has signed in. Any thread. */
    @Nullable
    String user() {
        return stream.user();
    }

    /** What waits for its turn is the user's, and no stranger's, as soon as there is one. */
    private void countForUser() {
        String user = stream.user();
        if (user != null && !countsForUser) {
            countsForUser = true;
            window.countIn(services.admission().input(user, reason -> scheduler.execute(() -> tooMuchWaits(reason))));
        }
    }

    private void tooMuchWaits(String reason) {
        stream.fail(StreamErrorCondition.POLICY_VIOLATION, UnfinishedInput.REASON, reason);
    }

    /** XEP-0124, 11: one more request than agreed is for the end and for a pause only. */
    private void checkOveractivity(BoshRequest request) {
        if ((window.waits(request.rid()) || stream.isBehind())
                && answers.held() + window.waiting() > parameters.requests()
                && !request.terminates()
                && request.pause() == null) {
            stream.fail(StreamErrorCondition.POLICY_VIOLATION, "too many requests at a time");
        }
    }

    /** The request before it may be lost: then the client is asked to send both again. */
    private void predecessorMissing(BoshRequest waiting) {
        answers.answer(waiting.responder(), BoshBody.recoverableError());
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
        for (BoshRequest next = window.next(); next != null; next = termination.hasBegun() ? null : window.next()) {
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
            if (!termination.hasBegun()) {
                stream.received(element);
            }
        }
    }

    /**
     * The connection of a request is gone before its answer. The request is not held any more, so
     * that the time of inactivity begins; the client may send it again (XEP-0124, 14.3).
     */
    void connectionLost(long rid, BoshResponder responder) {
        if (!window.drop(rid, responder) && answers.connectionLost(rid, responder)) {
            startInactivity();
        }
    }

    /** Ends the session because of a body under its name that is no request. */
    void badRequest(BoshResponder responder) {
        byte[] last = termination.lastWord();
        if (last == null) {
            refuse(responder, "bad-request", "a body that is no request of XEP-0124");
        } else {
            answers.answer(responder, last);
            termination.forget();
        }
    }

    private void refuse(BoshResponder responder, String condition, String reason) {
        stream.log(() -> LOG.atLevel(stream.levelOfEnd())
                .log("Terminating the BOSH session of {} with {}: {}", stream.label(), condition, reason));
        services.meters().refused("bosh-request");
        byte[] word = BoshBody.terminate(condition, List.of());
        answers.answer(responder, word);
        transport.end(word);
        termination.forget();
        stream.connectionLost();
    }

    private void settleUnlessProcessing() {
        if (!processing) {
            settle();
        }
    }

    /** Answers as many requests as are due. */
    private void settle() {
        if (termination.hasBegun() || stream.isBehind()) { // what was asked together is answered together
            return;
        }
        answers.settle(transport.isInputHeld());
        startInactivity();
    }

    private void startInactivity() {
        if (termination.hasBegun()) {
            return;
        }
        if (answers.held() == 0) {
            inactivity.start();
        } else {
            inactivity.stop();
        }
    }

    /** The service stops, and the session's name means nothing any more. */
    void shutDown() {
        stream.connectionLost(); // unless it has ended in order
        termination.forget();
    }

    private void inactive() {
        stream.log(() -> LOG.atLevel(stream.levelOfEnd())
                .log(
                        "Closing idle session (id={}): {} after inactivity for more than threshold" + " value of {}",
                        StreamIds.shortened(parameters.sid()),
                        stream.label(),
                        inactivity.allowed().toSeconds()));
        transport.end(BoshBody.terminate("item-not-found", List.of())); // for requests that came too early
        termination.forget();
        stream.connectionLost();
    }
}
