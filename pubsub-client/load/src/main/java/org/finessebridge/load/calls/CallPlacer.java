package org.finessebridge.load.calls;

/** Places calls, one after the other, from the pace's event loop. */
interface CallPlacer {

    /** Takes an agent in who can have a call; by any thread. */
    void free(CallingAgent agent);

    /** Places a call; whether an agent was free for it. */
    boolean place(CallPhase phase);
}
