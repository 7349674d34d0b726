package org.finessebridge.app.user;

/** On whose behalf a request is made: it decides what is forced, and who hears of a failure. */
public sealed interface Requester {

    /** The agent. */
    record Self() implements Requester {}

    /**
     * A supervisor of the agent's team.
     *
     * @param loginId the supervisor's
     */
    record Supervisor(String loginId) implements Requester {}

    /**
     * The product itself; there is no client to answer.
     *
     * @param reasonCode the CTI reason code that tells why
     */
    record Automatic(int reasonCode) implements Requester {}

    /** The product itself, as the user's last client has gone. */
    record Presence() implements Requester {}
}
