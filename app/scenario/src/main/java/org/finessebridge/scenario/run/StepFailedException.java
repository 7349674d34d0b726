package org.finessebridge.scenario.run;

/** A step did not come true. The message has what was expected and what came instead, in lines. */
final class StepFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    StepFailedException(String message) {
        super(message);
    }
}
