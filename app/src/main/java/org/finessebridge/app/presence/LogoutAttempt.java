package org.finessebridge.app.presence;

/**
 * One attempt to log an absent agent out. Ends by exactly one of {@link #begins} with false, {@link #succeeded} and {@link
 * #failed}, later than it was submitted. Only the bridge's thread calls.
 */
public interface LogoutAttempt {

    /** Why an attempt came to nothing. */
    enum Failure {
        /** It did not get to the CTI server, or the session with it has ended: it says nothing about the agent. */
        UNSENT,
        /** The CTI server has refused it, or has not done it. */
        REFUSED
    }

    /**
     * Its turn has come.
     *
     * @return whether the request is to be sent; else the client is back, the agent has signed out, or the product can't
     *     hear clients now
     */
    boolean begins();

    /** The CTI server has made of it what it makes of such requests. */
    void succeeded();

    /**
     * It was not carried out, or nobody knows.
     *
     * @param failure whether it says anything about the agent
     * @param reason in words for an operator
     */
    void failed(Failure failure, String reason);
}
