package org.finessebridge.load.outcome;

/** How the program ends. */
public enum LoadExitCode {
    /** All sessions were signed in, and each event arrived once. */
    OK(0),
    /** Input or output failed, or the program has a defect. */
    BROKEN(1),
    /** An option is wrong. */
    USAGE(2),
    /** A session or the publisher could not sign in, or was closed by the server. */
    SIGN_IN(3),
    /** Nodes could not be made, subscribed or written. */
    PUBSUB(4),
    /** Events were lost, doubled, or given to the wrong session. */
    EVENTS(5);

    private final int number;

    LoadExitCode(int number) {
        this.number = number;
    }

    /** The number that the shell sees. */
    public int number() {
        return number;
    }
}
