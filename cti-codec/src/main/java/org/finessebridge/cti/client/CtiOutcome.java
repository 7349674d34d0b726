package org.finessebridge.cti.client;

import java.time.Duration;
import org.finessebridge.cti.message.CtiConfirmation;
import org.jspecify.annotations.Nullable;

/**
 * How a request ended. Every request has exactly one outcome.
 *
 * @param <C> the confirmation of the request
 */
public sealed interface CtiOutcome<C extends CtiConfirmation> {

    /** The server accepted the request. */
    record Confirmed<C extends CtiConfirmation>(C confirmation) implements CtiOutcome<C> {}

    /**
     * CONTROL_FAILURE_CONF: the switch or the agent logic refused the request.
     *
     * @param failureCode see {@link org.finessebridge.cti.message.code.ControlFailureCode}
     * @param peripheralErrorCode the switch's own number, 0 for none
     * @param text the server's words, null where it said none
     */
    record Refused<C extends CtiConfirmation>(
            int failureCode,
            long peripheralErrorCode,
            @Nullable String text) implements CtiOutcome<C> {}

    /**
     * FAILURE_CONF: the CTI server refused the request by the rules of the protocol.
     *
     * @param status see {@link org.finessebridge.cti.message.code.StatusCode}
     */
    record Rejected<C extends CtiConfirmation>(long status) implements CtiOutcome<C> {}

    /**
     * No answer came in time. The server may still carry the request out.
     *
     * @param invokeId the number under which the request was sent
     * @param after how long the client waited
     */
    record TimedOut<C extends CtiConfirmation>(long invokeId, Duration after) implements CtiOutcome<C> {}

    /**
     * An answer came that cannot be decoded. The server may have carried the request out.
     *
     * @param reason what is wrong with the answer
     */
    record Unreadable<C extends CtiConfirmation>(String reason) implements CtiOutcome<C> {}

    /**
     * The session ended before an answer came. The server may have carried the request out, and may
     * still do so.
     */
    record SessionLost<C extends CtiConfirmation>(String reason) implements CtiOutcome<C> {}

    /**
     * The client did not send the request: no session is open, too many are in flight, the session
     * is about to leave its side, the server does not read what it is sent, or a value does not fit
     * its field. The server knows nothing of it.
     *
     * @param reason which of these, in words
     * @param isWithoutSession whether no session was open: nothing is wrong with the request, and
     *     whatever is sent meanwhile ends alike
     */
    record NotSent<C extends CtiConfirmation>(String reason, boolean isWithoutSession) implements CtiOutcome<C> {

        /** A request that could not be sent though a session is open. */
        public NotSent(String reason) {
            this(reason, false);
        }

        /** A request for which there is no session. */
        static <C extends CtiConfirmation> NotSent<C> withoutSession() {
            return new NotSent<>("no CTI session is open", true);
        }

        /** A request that came after the client had been closed. */
        static <C extends CtiConfirmation> NotSent<C> afterClose() {
            return new NotSent<>("the CTI client is closed", true);
        }
    }
}
