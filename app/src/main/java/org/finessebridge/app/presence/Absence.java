package org.finessebridge.app.presence;

import java.time.Duration;

/** An agent in the expiry hash: without a client since a moment. Only the bridge's thread touches it. */
final class Absence {

    private final String loginId;
    private final Duration grace;
    private long since;
    private boolean signedIn;
    private int failures;
    private Step step = Step.WAITING;

    /** How far it is. */
    enum Step {
        /** The time is running. */
        WAITING,
        /** The time is over, and the request waits for its turn. */
        DUE,
        /** The request was sent. */
        SENT,
        /** What was sent came to nothing too often: nothing more is sent until the time begins anew. */
        GIVEN_UP
    }

    /**
     * @param grace how long the agent may be absent
     * @param since from when on, in the ticker's nanoseconds
     * @param signedIn whether the agent is signed in
     */
    Absence(String loginId, Duration grace, long since, boolean signedIn) {
        this.loginId = loginId;
        this.grace = grace;
        this.since = since;
        this.signedIn = signedIn;
    }

    String loginId() {
        return loginId;
    }

    /** How long the agent may be absent. */
    Duration grace() {
        return grace;
    }

    Step step() {
        return step;
    }

    /** How long it has been over; negative while it is not. */
    long overdue(long now) {
        return now - since - grace.toNanos();
    }

    /** The whole time begins now, whatever was before. */
    void beginAnew(long now) {
        since = now;
        step = Step.WAITING;
    }

    /** What has failed counts no more. */
    void forgetFailures() {
        failures = 0;
    }

    void isDue() {
        step = Step.DUE;
    }

    void isSent() {
        step = Step.SENT;
    }

    void isGivenUp() {
        step = Step.GIVEN_UP;
    }

    /** How often it has failed by now. */
    int failed() {
        return ++failures;
    }

    /** The state of the agent was told: who signs in shows life, and has the whole time. */
    void isSignedIn(boolean now, long at) {
        if (now && !signedIn && step != Step.SENT) {
            failures = 0;
            beginAnew(at);
        }
        signedIn = now;
    }
}
