package org.finessebridge.cti.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.session.ControlFailureConf;
import org.finessebridge.cti.message.session.FailureConf;
import org.jspecify.annotations.Nullable;

/** The requests of one session that wait for their outcome, by invoke id. */
final class InFlightRequests {

    private static final long INVOKE_IDS = 0xFFFF_FFFFL;

    private final Map<Long, InFlightRequest<?>> waiting = new LinkedHashMap<>();
    private final SessionTimer timer;
    private final Duration patience;
    private final BooleanSupplier isPaused;
    private final Runnable whenFewer;
    private long lastInvokeId;

    /**
     * None so far.
     *
     * @param lastInvokeId the invoke id that has been used last
     * @param patience how long an answer may take
     * @param isPaused while this holds no answer can come, and no request is given up
     * @param whenFewer called after a request has had its outcome
     */
    InFlightRequests(
            long lastInvokeId, SessionTimer timer, Duration patience, BooleanSupplier isPaused, Runnable whenFewer) {
        this.lastInvokeId = lastInvokeId;
        this.timer = timer;
        this.patience = patience;
        this.isPaused = isPaused;
        this.whenFewer = whenFewer;
    }

    int size() {
        return waiting.size();
    }

    /** An invoke id that no waiting request has; it never is 0. */
    long nextInvokeId() {
        do {
            lastInvokeId = lastInvokeId % INVOKE_IDS + 1;
        } while (waiting.containsKey(lastInvokeId));
        return lastInvokeId;
    }

    /** Waits for the answer to a request that is being sent. */
    <C extends CtiConfirmation> void await(long invokeId, InFlightRequest<C> request) {
        waiting.put(invokeId, request);
        awaitAnswer(invokeId, request);
    }

    private <C extends CtiConfirmation> void awaitAnswer(long invokeId, InFlightRequest<C> request) {
        request.timeout(timer.after(patience, () -> {
            if (isPaused.getAsBoolean()) {
                awaitAnswer(invokeId, request);
            } else if (waiting.remove(invokeId, request)) {
                request.ended(new CtiOutcome.TimedOut<>(invokeId, patience));
                whenFewer.run();
            }
        }));
    }

    /** The request that an answer belongs to; null where nothing waits for it. */
    @Nullable
    InFlightRequest<?> of(long invokeId) {
        return waiting.get(invokeId);
    }

    /** Ends the request of an answer that it goes with; false where there is none. */
    boolean answered(CtiConfirmation answer) {
        InFlightRequest<?> request = waiting.get(answer.invokeId());
        if (request == null || !goesWith(request, answer)) {
            return false;
        }
        waiting.remove(answer.invokeId());
        end(request, answer);
        whenFewer.run();
        return true;
    }

    private static boolean goesWith(InFlightRequest<?> request, CtiConfirmation answer) {
        return answer instanceof FailureConf || answer instanceof ControlFailureConf || request.isAnsweredBy(answer);
    }

    private static <C extends CtiConfirmation> void end(InFlightRequest<C> request, CtiConfirmation answer) {
        switch (answer) {
            case ControlFailureConf control ->
                request.ended(
                        new CtiOutcome.Refused<>(control.failureCode(), control.peripheralErrorCode(), control.text()));
            case FailureConf failure -> request.ended(new CtiOutcome.Rejected<>(failure.status()));
            default -> request.confirmed(answer);
        }
    }

    /** Ends a request that cannot be sent, unless the attempt has ended the session. */
    void notSent(long invokeId, String reason) {
        InFlightRequest<?> request = waiting.remove(invokeId);
        if (request != null) {
            request.ended(new CtiOutcome.NotSent<>(reason));
        }
    }

    /** Ends the request whose answer cannot be decoded, if one waits under its invoke id. */
    void unreadable(long invokeId, String reason) {
        InFlightRequest<?> request = waiting.remove(invokeId);
        if (request != null) {
            request.ended(new CtiOutcome.Unreadable<>(reason));
            whenFewer.run();
        }
    }

    /** Ends all: the session is over. */
    void lost(String reason) {
        List<InFlightRequest<?>> lost = new ArrayList<>(waiting.values());
        waiting.clear();
        lost.forEach(request -> request.ended(new CtiOutcome.SessionLost<>(reason)));
    }
}
