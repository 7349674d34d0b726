package org.finessebridge.app.bridge;

import org.finessebridge.app.user.UserState;
import org.finessebridge.app.user.UserStateRequest;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** A request that was taken on and has to be answered once. Only the bridge's thread touches it. */
final class Ticket {

    private final UserStateRequest request;
    private boolean answered;
    private boolean queried;
    private @Nullable Instant confirmedAt;

    Ticket(UserStateRequest request) {
        this.request = request;
    }

    UserStateRequest request() {
        return request;
    }

    boolean isAnswered() {
        return answered;
    }

    void markAnswered() {
        if (answered) {
            throw new IllegalStateException("answered twice: " + request.requestId());
        }
        answered = true;
    }

    void confirmed(Instant at) {
        confirmedAt = at;
    }

    /** Whether the event is overdue and the server has not been asked for it yet; once only. */
    boolean becomesOverdue(Instant confirmedBefore) {
        if (queried || confirmedAt == null || confirmedAt.isAfter(confirmedBefore)) {
            return false;
        }
        queried = true;
        return true;
    }

    /** Whether what was observed is what this request asked for. */
    boolean isAnsweredBy(AgentObservation seen) {
        return switch (request.state()) {
            case LOGIN ->
                    seen.state() != UserState.LOGOUT
                            && seen.state() != UserState.UNKNOWN
                            && (seen.extension().isEmpty()
                                    || seen.extension().equals(request.extension()));
            case READY -> seen.state() == UserState.READY || seen.pendingState() == UserState.READY;
            case NOT_READY ->
                    (seen.state() == UserState.NOT_READY && hasReason(seen))
                            || seen.pendingState() == UserState.NOT_READY;
            case LOGOUT ->
                    seen.state() == UserState.LOGOUT || seen.pendingState() == UserState.LOGOUT;
        };
    }

    private boolean hasReason(AgentObservation seen) {
        return seen.reasonCode() == null
                || seen.reasonCode() == RequestToSetAgentState.reason(request);
    }
}
