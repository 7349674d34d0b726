package org.finessebridge.cti.commandline.exit;

/** Ends a command with one line on standard error and an exit code. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final CtiExitCode code;

    /**
     * A failure that the user can do something about.
     *
     * @param message one line: where, what is wrong, and what to do
     */
    public CommandFailure(CtiExitCode code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /** What the process ends with. */
    public CtiExitCode code() {
        return code;
    }
}
