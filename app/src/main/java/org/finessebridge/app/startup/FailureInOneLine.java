package org.finessebridge.app.startup;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Tells an operator in one line why the product does not start, and what to do. */
final class FailureInOneLine implements FailureAnalysisReporter {

    @Override
    @SuppressWarnings("SystemOut") // logging may be what failed, and this has to be seen
    public void report(FailureAnalysis analysis) {
        System.err.println("Finesse Bridge can't start. " + line(analysis));
    }

    static String line(FailureAnalysis analysis) {
        String action = analysis.getAction() == null ? "" : analysis.getAction();
        return (analysis.getDescription() + " " + action)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
