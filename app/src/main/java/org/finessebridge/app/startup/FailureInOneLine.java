package org.finessebridge.app.startup;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.finessebridge.app.log.LogText;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Tells an operator in one line why the product does not start, and what to do. Every failure comes
 * by here; of one that nobody foresaw the trace follows, for those who mend it.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FailureInOneLine implements FailureAnalysisReporter {

    /** It would tell the same in ten lines where the start ends before the settings are read. */
    private static final String OTHER_REPORTER = "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

    @Override
    @SuppressWarnings("SystemOut") // logging may be what failed, and this has to be seen
    public void report(FailureAnalysis analysis) {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(OTHER_REPORTER, LogLevel.OFF);
        System.err.println("Finesse Bridge can't start. " + line(analysis));
        if (analysis instanceof UnforeseenFailure && analysis.getCause() != null) {
            StringWriter trace = new StringWriter();
            analysis.getCause().printStackTrace(new PrintWriter(trace));
            trace.toString()
                    .lines()
                    .map(line -> line.replace("\t", "    "))
                    .map(LogText::escape)
                    .forEach(System.err::println);
        }
    }

    static String line(FailureAnalysis analysis) {
        String action = analysis.getAction() == null ? "" : analysis.getAction();
        String line = sentence(ended(analysis.getDescription()) + " " + action)
                .replaceAll("\\s+", " ")
                .strip();
        return LogText.escape(line); // settings are in it, and this is where it is printed
    }

    private static String ended(String text) {
        String stripped = text.strip();
        return stripped.matches("(?s).*[.!?:]") ? stripped : stripped + ".";
    }

    /** With a capital, unless it begins with the name of a setting. */
    private static String sentence(String text) {
        boolean isName = text.split(" ", 2)[0].contains(".");
        return text.isEmpty() || isName ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
