package org.finessebridge.app.bridge.request;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.finessebridge.app.update.ApiErrorsData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The requests of one agent and of the device where the agent is: one is under way, the others
 * wait. A confirmation only means accepted, so a request is under way until what it asked for has
 * been observed, it was refused, or its time is over; the next one then is about a state that is
 * known, and no event can be taken for the answer to another request.
 *
 * <p>The server gives no order between confirmations and events. An event that comes before the
 * confirmation is kept in mind, and answers only when the request turns out to have been accepted.
 * A request belongs to the session in which it was sent; what waits ends with the session. Only the
 * bridge's thread calls.
 */
public final class RequestLane {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLane.class);

    /** How many may wait: more is a client running wild. */
    static final int MAX_WAITING = 100;

    private final RequestLanes lanes;
    private final ArrayDeque<PendingRequest> waiting = new ArrayDeque<>();
    private @Nullable PendingRequest underWay;
    private @Nullable String occupied;
    private @Nullable String device;
    private @Nullable String told;

    RequestLane(RequestLanes lanes) {
        this.lanes = lanes;
    }

    /**
     * Takes a request on.
     *
     * @param submittedAt when the client handed it over, in the ticker's nanoseconds
     * @return false if too many wait
     */
    public boolean submit(LaneRequest request, long submittedAt) {
        if (waiting.size() >= MAX_WAITING) {
            return false;
        }
        waiting.add(new PendingRequest(request, submittedAt));
        lanes.busy(this);
        sendNext();
        return true;
    }

    /** Whether every request has been answered. */
    public boolean isIdle() {
        return waiting.isEmpty() && underWay == null;
    }

    /**
     * Whether the last observation may be the answer to a request that the server has not
     * confirmed: then it is told together with the answer, which is about to come.
     */
    public boolean holdsBack() {
        return underWay != null && underWay.isMatched();
    }

    /** Whether a dialog that leaves the agent may yet turn out to be the answer to a request. */
    public boolean isInDoubt() {
        return underWay != null && underWay.isInDoubt();
    }

    /**
     * Something was learned; it has been applied, and not been told yet. Tells it where it is the
     * answer to the request under way.
     */
    public void observed(Observation seen) {
        PendingRequest pending = underWay;
        if (pending == null) {
            return;
        }
        if (pending.isMatched() || pending.request().isFulfilledBy(seen)) {
            if (pending.isDecidedByObservations() || pending.request().isEndedBy(seen)) {
                succeed(pending);
            } else {
                pending.matched();
            }
        } else {
            ApiErrorsData why = pending.request().defeatedBy(seen);
            if (why != null) {
                pending.defeated(why);
            }
            if (why != null && pending.isDecidedByObservations()) {
                failIfDefeated(pending);
            }
        }
    }

    /**
     * Where the agent is, as the server has told it. What a sign-in under way asks for is newer.
     *
     * @param where the device; null for nowhere
     */
    public void isAt(@Nullable String where) {
        told = where;
        if (underWay == null || underWay.request().device() == null) {
            device = where;
        }
    }

    /** Ends all that waits and all that is under way with that error. */
    public void failAll(ApiErrorsData error) {
        List<PendingRequest> all = new ArrayList<>(waiting);
        waiting.clear();
        PendingRequest pending = underWay;
        try {
            if (pending != null) {
                endUnheard(pending, error);
            }
        } finally {
            all.forEach(request -> end(request, error));
        }
    }

    /**
     * The session has ended. A request without an outcome stays: all that were sent in that session
     * have had theirs, so it was sent after it, and its own outcome comes.
     */
    void sessionLost(ApiErrorsData error) {
        PendingRequest pending = underWay;
        if (pending == null || pending.isDecidedByObservations()) {
            failAll(error);
        } else {
            List<PendingRequest> all = new ArrayList<>(waiting);
            waiting.clear();
            all.forEach(request -> end(request, error));
        }
    }

    void tick(long now) {
        RequestTimes times = lanes.times();
        expire(now, times);
        PendingRequest pending = underWay;
        if (pending != null && !pending.hasEnded()) {
            if (pending.isTakenForGranted(now) || pending.isConfirmedAndShown()) {
                succeed(pending);
            } else if (pending.wantsQuestion(now, times.eventTimeout().toNanos())) {
                ask(pending);
            }
        }
        sendNext();
    }

    private void expire(long now, RequestTimes times) {
        long deadline = times.deadline().toNanos();
        List<PendingRequest> late = new ArrayList<>();
        for (Iterator<PendingRequest> each = waiting.iterator(); each.hasNext(); ) {
            PendingRequest request = each.next();
            if (request.isExpired(now, deadline)) {
                each.remove();
                late.add(request);
            }
        }
        PendingRequest pending = underWay;
        if (pending != null && pending.isExpired(now, deadline)) {
            if (pending.isCarriedOut()) {
                succeed(pending); // it was seen, and in all this time nobody refused it
            } else {
                fail(pending, pending.whyNot(times.late()));
            }
        }
        late.forEach(request -> end(request, times.late()));
    }

    /** Sends the next request, unless one is under way or another lane uses the device. */
    void sendNext() {
        while (underWay == null && !waiting.isEmpty() && !lanes.areEnding()) {
            PendingRequest next = waiting.getFirst();
            String at = next.request().device() != null ? next.request().device() : device;
            if (at != null && !lanes.occupy(at, this)) {
                return;
            }
            waiting.removeFirst();
            if (next.isExpired(lanes.now(), lanes.times().deadline().toNanos())) {
                lanes.release(at, this);
                end(next, lanes.times().late());
                continue;
            }
            PendingRequest first;
            try {
                first = next.precededBy(at);
            } catch (RuntimeException e) {
                LOG.error("What has to be sent before a request could not be told; this is a defect", e);
                lanes.release(at, this);
                end(next, lanes.times().late()); // as one that could not be sent
                continue;
            }
            if (first != null) {
                waiting.addFirst(next);
            }
            PendingRequest now = first == null ? next : first;
            underWay = now;
            occupied = at;
            device = at;
            send(now, at);
        }
    }

    /** A request that can't even be sent is answered at once, and not by its deadline. */
    private void send(PendingRequest request, @Nullable String at) {
        try {
            request.request().send(at, outcome -> ended(request, outcome));
        } catch (RuntimeException e) {
            LOG.error("A request could not be sent; this is a defect, please report it", e);
            if (!request.hasEnded()) {
                fail(request, lanes.times().late());
            }
        }
    }

    private void ended(PendingRequest pending, RequestOutcome outcome) {
        if (pending.hasEnded()) {
            return;
        }
        switch (outcome) {
            case RequestOutcome.Confirmed confirmed -> {
                pending.confirmed(lanes.now());
                if (pending.isMatched() || pending.request().isFulfilledByConfirmation()) {
                    succeed(pending);
                } else {
                    failIfDefeated(pending);
                }
            }
            case RequestOutcome.Refused(ApiErrorsData error) -> fail(pending, error);
            case RequestOutcome.Unsent(ApiErrorsData error) -> fail(pending, error);
            // The next session may be open before its news is here: what waits is not for it.
            case RequestOutcome.SessionLost(ApiErrorsData error) -> failAll(error);
            case RequestOutcome.Unheard(ApiErrorsData error) -> askOnce(pending, error);
        }
    }

    private void failIfDefeated(PendingRequest pending) {
        ApiErrorsData why = pending.defeat();
        if (why != null && !pending.isInDoubt()) {
            fail(pending, why);
        }
    }

    private void endUnheard(PendingRequest pending, ApiErrorsData error) {
        if (pending.isCarriedOut()) {
            succeed(pending);
        } else {
            fail(pending, error);
        }
    }

    /**
     * The server's answer is missing: only the state can tell whether the request had an effect.
     */
    private void askOnce(PendingRequest pending, ApiErrorsData error) {
        if (pending.isMatched()) {
            succeed(pending);
            return;
        }
        pending.unheard();
        failIfDefeated(pending);
        if (pending.hasEnded()) {
            return;
        }
        pending.asking();
        pending.request().ask(() -> {
            if (!pending.hasEnded()) {
                endUnheard(pending, pending.whyNot(error));
            }
        });
    }

    private void ask(PendingRequest pending) {
        boolean inDoubt = pending.isInDoubt();
        pending.asking();
        pending.request().ask(() -> {
            pending.asked(lanes.now());
            ApiErrorsData why = pending.defeat();
            if (inDoubt && why != null && !pending.hasEnded()) {
                endUnheard(pending, why); // the answer is newer than what ruled it out
            }
        });
    }

    private void succeed(PendingRequest pending) {
        release();
        if (pending.end()) {
            try {
                pending.request().succeeded();
            } finally {
                goOn();
            }
        }
    }

    private void fail(PendingRequest pending, ApiErrorsData error) {
        release();
        try {
            end(pending, error);
        } finally {
            goOn();
        }
    }

    private static void end(PendingRequest pending, ApiErrorsData error) {
        if (pending.end()) {
            pending.request().failed(error);
        }
    }

    private void release() {
        underWay = null;
        device = told; // where a sign-in has gone is told, or it has gone nowhere
        String was = occupied;
        occupied = null;
        lanes.release(was, this);
    }

    private void goOn() {
        sendNext();
        lanes.wakeOthers();
    }
}
