package org.finessebridge.load.outcome;

/** Why a run cannot go on, in words for who started it. */
public final class LoadFailure extends RuntimeException {

    private final LoadExitCode code;

    /** A failure that ends the program with this exit code. */
    public LoadFailure(LoadExitCode code, String message) {
        super(message);
        this.code = code;
    }

    /** How the program ends. */
    public LoadExitCode code() {
        return code;
    }
}
