package org.finessebridge.app.bridge;

import org.finessebridge.app.update.ApiErrorsData;
import org.finessebridge.app.user.UserStateRequest;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The requests for one agent, from their acceptance to their one answer. The next goes to the CTI
 * server when the last is confirmed or refused (guide, "Asynchronous requests"); a confirmation
 * only means accepted, so a confirmed request waits for the event that shows its effect.
 *
 * <p>The server gives no order between confirmations and events: an event may answer a request that
 * is not confirmed yet. Only the bridge's thread calls.
 */
final class AgentRequests {

    /** How many may wait for one agent: more is a client running wild. */
    static final int MAX_WAITING = 100;

    /** What happens to requests. */
    interface Effects {

        /** Sends the request; its outcome comes back to {@link #confirmed} or {@link #failed}. */
        void send(Ticket ticket);

        /** Asks for the agent's state, because the event of a confirmed request did not come. */
        void query(Ticket ticket);

        /** Publishes the agent's present state with the request's id. */
        void answerWithState(UserStateRequest request);

        /** Publishes an error with the request's id. */
        void answerWithError(UserStateRequest request, ApiErrorsData error);
    }

    private final Effects effects;
    private final ArrayDeque<Ticket> waiting = new ArrayDeque<>();
    private final ArrayDeque<Ticket> confirmed = new ArrayDeque<>();
    private @Nullable Ticket sent;

    AgentRequests(Effects effects) {
        this.effects = effects;
    }

    /** Takes a request on; false if too many wait. */
    boolean submit(UserStateRequest request) {
        if (waiting.size() >= MAX_WAITING) {
            return false;
        }
        waiting.add(new Ticket(request));
        sendNext();
        return true;
    }

    /** Whether every request has been answered. */
    boolean isIdle() {
        return waiting.isEmpty() && confirmed.isEmpty() && (sent == null || sent.isAnswered());
    }

    /** The CTI server has accepted the request that was sent last. */
    void confirmed(Ticket ticket, Instant now) {
        sent = null;
        if (!ticket.isAnswered()) {
            ticket.confirmed(now);
            confirmed.add(ticket);
        }
        sendNext();
    }

    /** The request that was sent last has failed. */
    void failed(Ticket ticket, ApiErrorsData error) {
        sent = null;
        if (!ticket.isAnswered()) {
            fail(ticket, error);
        }
        sendNext();
    }

    /**
     * Finds the request that an observation answers and takes it out. Requests confirmed before it
     * get the present state as their answer: their own event will not come any more. Call it before
     * the observation is applied.
     *
     * @param news whether the observation changes anything; one that does not can only be the
     *     answer to the oldest request
     * @return the request, for which the caller publishes the new state; null if there is none
     */
    @Nullable UserStateRequest answeredBy(AgentObservation seen, boolean news) {
        for (Ticket ticket : confirmed) {
            if (ticket.isAnsweredBy(seen)) {
                answerUntil(ticket);
                return take(ticket);
            }
            if (!news) {
                return null;
            }
        }
        if (sent != null && !sent.isAnswered() && sent.isAnsweredBy(seen)) {
            answerUntil(null);
            sent.markAnswered();
            return sent.request();
        }
        return null;
    }

    /** Asks the server about requests whose event is overdue. */
    void tick(Instant now, Duration eventTimeout) {
        Instant confirmedBefore = now.minus(eventTimeout);
        List<Ticket> overdue = new ArrayList<>();
        for (Ticket ticket : confirmed) {
            if (ticket.becomesOverdue(confirmedBefore)) {
                overdue.add(ticket);
            }
        }
        overdue.forEach(effects::query);
    }

    /** The state that was asked for has been applied: it is the answer. */
    void queried(Ticket ticket) {
        if (confirmed.contains(ticket)) {
            answerUntil(ticket);
            effects.answerWithState(take(ticket));
        }
    }

    /** The server did not tell the state either. */
    void queryFailed(Ticket ticket, ApiErrorsData error) {
        if (confirmed.remove(ticket)) {
            fail(ticket, error);
        }
    }

    /**
     * The session has ended: nothing that waits here will be heard of. The request in flight is
     * told apart by its own outcome.
     */
    void sessionLost(ApiErrorsData error) {
        drain(confirmed, error);
        drain(waiting, error);
    }

    /** The product stops: nothing will be heard of the request in flight either. */
    void stopping(ApiErrorsData error) {
        sessionLost(error);
        if (sent != null && !sent.isAnswered()) {
            fail(sent, error);
        }
    }

    private void drain(ArrayDeque<Ticket> tickets, ApiErrorsData error) {
        for (Ticket ticket = tickets.poll(); ticket != null; ticket = tickets.poll()) {
            fail(ticket, error);
        }
    }

    private void fail(Ticket ticket, ApiErrorsData error) {
        ticket.markAnswered();
        effects.answerWithError(ticket.request(), error);
    }

    /** Answers all confirmed requests before that one; all of them where it is null. */
    private void answerUntil(@Nullable Ticket end) {
        Iterator<Ticket> tickets = confirmed.iterator();
        while (tickets.hasNext()) {
            Ticket ticket = tickets.next();
            if (ticket == end) {
                return;
            }
            tickets.remove();
            ticket.markAnswered();
            effects.answerWithState(ticket.request());
        }
    }

    private UserStateRequest take(Ticket ticket) {
        confirmed.remove(ticket);
        ticket.markAnswered();
        return ticket.request();
    }

    private void sendNext() {
        if (sent == null && !waiting.isEmpty()) {
            Ticket next = waiting.remove();
            sent = next;
            effects.send(next);
        }
    }
}
