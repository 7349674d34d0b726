package org.finessebridge.cti.simulator.call;

import org.finessebridge.cti.simulator.agent.AgentSnapshot;

/**
 * Hears what happens in the telephone system, after the clients have been told. Called on the
 * simulator's event loop; it may call {@link Telephony} again.
 */
public interface TelephonyListener {

    /** A call has begun. */
    default void callBegan(CallSnapshot call) {}

    /** A call is another than before: its ends, their states, or its data. */
    default void callChanged(CallSnapshot call) {}

    /** A call is over; it has no ends any more. */
    default void callEnded(CallSnapshot call) {}

    /** An agent's state, or where the agent is signed on, has been told. */
    default void agentChanged(String agentId, AgentSnapshot agent) {}

    /**
     * The agent has answered a reservation by the variable BAResponse.
     *
     * @param response {@code Accept}, {@code Reject}, {@code Reject-Close}, or whatever was sent
     */
    default void reservationAnswered(CallSnapshot reservation, String response) {}
}
