package org.finessebridge.load;

/** Why a run cannot go on, in words for who started it. */
public final class LoadFailure extends RuntimeException {

    private final ExitCode code;

    /** A failure that ends the program with this exit code. */
    public LoadFailure(ExitCode code, String message) {
        super(message);
        this.code = code;
    }

    /** How the program ends. */
    public ExitCode code() {
        return code;
    }
}
