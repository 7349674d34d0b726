package org.finessebridge.scenario.commandline;

/** How the program ends. */
enum ScenarioExitCode {
    /** All scenarios passed; or all files are right. */
    PASSED(0),
    /** A scenario failed. */
    FAILED(1),
    /** An option, a name or a file is wrong. */
    USAGE(2),
    /** None failed, but one could not be played: the product is not there or not trusted, or this program is at fault. */
    NOT_PLAYED(3);

    private final int number;

    ScenarioExitCode(int number) {
        this.number = number;
    }

    /** The number that the shell sees. */
    int number() {
        return number;
    }
}
