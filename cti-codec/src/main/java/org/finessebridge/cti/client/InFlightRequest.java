package org.finessebridge.cti.client;

import java.util.function.Consumer;
import org.finessebridge.cti.codec.MessageLayouts;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.CtiRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A request whose outcome is awaited. Used on the client's event loop only. */
final class InFlightRequest<C extends CtiConfirmation> {

    private static final Logger LOG = LoggerFactory.getLogger(CtiSession.LOGGER);

    private final CtiRequest<C> request;
    private final Class<? extends CtiConfirmation> confirmation;
    private final Consumer<? super CtiOutcome<C>> outcome;
    private SessionTimer.@Nullable Scheduled timeout;

    InFlightRequest(CtiRequest<C> request, Consumer<? super CtiOutcome<C>> outcome) {
        this.request = request;
        this.outcome = outcome;
        Class<? extends CtiConfirmation> answered =
                MessageLayouts.of(request.getClass()).confirmation();
        if (answered == null) {
            throw new IllegalStateException(request.getClass() + " has no confirmation");
        }
        this.confirmation = answered;
    }

    /** Tells the outcome of a request that was never in flight. */
    static <C extends CtiConfirmation> void end(
            CtiRequest<C> request, Consumer<? super CtiOutcome<C>> outcome, CtiOutcome<C> how) {
        new InFlightRequest<>(request, outcome).ended(how);
    }

    CtiRequest<C> request() {
        return request;
    }

    void timeout(SessionTimer.Scheduled scheduled) {
        this.timeout = scheduled;
    }

    /** Whether a confirmation is the one of this request. */
    boolean isAnsweredBy(CtiConfirmation answer) {
        return confirmation.isInstance(answer);
    }

    @SuppressWarnings("unchecked") // isAnsweredBy has said so
    void confirmed(CtiConfirmation answer) {
        ended(new CtiOutcome.Confirmed<>((C) answer));
    }

    /**
     * Tells the outcome, once. What the caller throws is the caller's fault and ends nothing: an
     * Error that came through here would keep others from their outcomes.
     */
    void ended(CtiOutcome<C> how) {
        SessionTimer.Scheduled scheduled = timeout;
        if (scheduled != null) {
            scheduled.cancel();
        }
        try {
            outcome.accept(how);
        } catch (RuntimeException | Error e) {
            LOG.error("The receiver of an outcome of {} failed", request.getClass(), e);
        }
    }
}
