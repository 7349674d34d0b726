package org.finessebridge.app.notification.bosh;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.finessebridge.app.notification.admission.Holding;
import org.finessebridge.app.notification.handover.Event;
import org.finessebridge.app.notification.stream.StreamServices;
import org.finessebridge.app.notification.timer.StreamScheduler;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one session: holds requests open for what is to be delivered (XEP-0124, 8 and 9),
 * and answers repeated ones as before (14.3). Lives on the session's event loop.
 */
final class BoshAnswers {

    private final BoshParameters parameters;
    private final StreamServices services;
    private final StreamScheduler scheduler;
    private final EmptyPolls emptyPolls;
    private final LongSupplier lastRid;
    private final Runnable onWaitOver;

    /** Requests whose answers are due, oldest first. */
    private final HeldRequests held = new HeldRequests();

    /** For requests that are sent again. */
    private final PastRequests past;

    private final OutboundQueue queue;

    /** What counts of the user's room for output; null until the user is known. */
    private @Nullable Holding output;

    private String streamId = "";
    private boolean created;

    /**
     * No request has come.
     *
     * @param lastRid the highest rid that was processed
     * @param onWaitOver called when a request has been answered because its time was over
     */
    BoshAnswers(
            BoshParameters parameters,
            StreamServices services,
            StreamScheduler scheduler,
            EmptyPolls emptyPolls,
            LongSupplier lastRid,
            Runnable onWaitOver) {
        this.parameters = parameters;
        this.services = services;
        this.scheduler = scheduler;
        this.emptyPolls = emptyPolls;
        this.lastRid = lastRid;
        this.onWaitOver = onWaitOver;
        this.past = new PastRequests(parameters.requests());
        this.queue = new OutboundQueue(services);
    }

    /** The stream has been opened; the answer to the session request names it. */
    void streamOpened(String id) {
        if (!created) {
            streamId = id;
        }
    }

    /** The user is known: what is kept for the client counts as the user's from now on. */
    void countIn(Holding ofUser) {
        output = ofUser;
        count();
    }

    private void count() {
        if (output != null) {
            output.holds(queue.bytes() + past.bytes());
        }
    }

    /** Gives up the content of answers that have been read; false if there was none. */
    boolean forgetRead() {
        return past.forgetRead() > 0;
    }

    /** Whether more waits than a client may leave unread. */
    boolean isFull() {
        return queue.isFull();
    }

    /** Has something wait for the client's next request. */
    void add(OutboundXml xml) {
        queue.add(xml);
        count();
    }

    /** What waits to be sent. */
    OutboundQueue queue() {
        return queue;
    }

    /** How many requests are held. */
    int held() {
        return held.size();
    }

    /** Keeps of the request what its answer needs: bodies of idle sessions would take memory. */
    void hold(BoshRequest request) {
        long rid = request.rid();
        held.add(new HeldRequests.Held(
                rid, request.responder(), scheduler.schedule(parameters.longestWait(), () -> waitIsOver(rid))));
    }

    private void waitIsOver(long rid) {
        while (held.beginsUpTo(rid)) {
            answerOldest();
        }
        onWaitOver.run();
    }

    /**
     * Answers as many requests as are due.
     *
     * @param checkingPassword whether a client that polls waits for the outcome all the same
     */
    void settle(boolean checkingPassword) {
        if ((!queue.isEmpty() || past.hasReport()) && !held.isEmpty()) {
            answerOldest();
        }
        while (held.size() > parameters.hold() && !(checkingPassword && waitsForPassword())) {
            answerOldest();
        }
    }

    private boolean waitsForPassword() {
        return parameters.hold() == 0 && held.size() == 1;
    }

    /** Answers all requests, whether there is something to say or not. */
    void settleAll() {
        while (!held.isEmpty()) {
            answerOldest();
        }
    }

    /**
     * A request's turn has come, which tells what the client has got. Who acknowledges answers says
     * so: those that have arrived are forgotten, and one that has not is found (XEP-0124, 9.2). Who
     * does not has read the answers without which the request would be one too many; a mere poll
     * waits even for the last one.
     */
    void acknowledged(BoshRequest request) {
        if (parameters.acks()) {
            long ack = request.ack() < 0 ? request.rid() - 1 : request.ack();
            past.acknowledged(ack, scheduler.nanoTime());
        } else {
            boolean waitsForAll = request.isEmpty() && parameters.hold() <= 1;
            past.read(request.rid() - (waitsForAll ? 1 : parameters.requests()));
        }
        count();
    }

    /** A request that is sent again is answered as the first time; false if that is forgotten. */
    boolean repeated(BoshRequest request) {
        HeldRequests.Held twin = held.take(request.rid());
        if (twin != null) {
            twin.responder().abandon();
            hold(request);
            return true;
        }
        if (past.takeLost(request.rid())) {
            hold(request);
            return true;
        }
        PastRequests.Answer answered = past.answer(request.rid());
        if (answered != null) {
            answer(request.responder(), answered.body());
        }
        return answered != null;
    }

    /** The connection of a request is gone; true if it was held, and is not any more. */
    boolean connectionLost(long rid, BoshResponder responder) {
        boolean wasHeld = held.take(rid, responder);
        if (wasHeld) {
            past.lost(rid, lastRid.getAsLong());
        }
        return wasHeld;
    }

    /** Answers one request, which is not held. */
    void answer(BoshResponder responder, byte[] body) {
        HttpBindLog.sent(parameters.sid(), body);
        responder.answer(body, parameters.contentType());
    }

    /** Answers all requests for the last time, and forgets what was there. */
    void end(byte[] lastWord) {
        held.takeAll(responder -> answer(responder, lastWord));
        queue.clear();
        past.clear();
        count();
    }

    /** Takes what waits out of the queue, as a last word's payload. */
    List<OutboundXml> takeQueue() {
        List<OutboundXml> waiting = new ArrayList<>(queue.content());
        queue.clear();
        return waiting;
    }

    /**
     * Takes the events that the client may not have got, in their order: those of unread answers,
     * and those that wait. What else waits stays.
     */
    void takeEvents(Consumer<OutboundXml> each) {
        past.takeUnread().forEach(each);
        for (OutboundXml xml : takeQueue()) {
            if (xml instanceof Event) {
                each.accept(xml);
            } else {
                queue.add(xml);
            }
        }
    }

    private void answerOldest() {
        HeldRequests.Held oldest = held.takeFirst();
        byte[] body;
        if (created) {
            body = answerTo(oldest.rid());
        } else {
            created = true;
            String domain = services.domains().users();
            body = BoshBody.created(parameters, streamId, oldest.rid(), domain, queue.content());
        }
        if (!queue.isEmpty()) {
            emptyPolls.answered();
        }
        past.answered(oldest.rid(), body, queue.content(), scheduler.nanoTime());
        answer(oldest.responder(), body);
        queue.written();
        count();
    }

    private byte[] answerTo(long rid) {
        PastRequests.Answer lost = past.takeReport();
        long last = lastRid.getAsLong();
        return BoshBody.of(
                queue.content(),
                parameters.acks() && last != rid ? last : -1,
                lost,
                lost == null ? 0 : (scheduler.nanoTime() - lost.sentAt()) / 1_000_000);
    }
}
