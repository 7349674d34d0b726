package org.finessebridge.scenario.report;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a scenario ended.
 *
 * @param name of the scenario
 * @param title of the scenario
 * @param took how long the run was
 * @param verdict what came of it
 * @param failure why it did not pass, in lines, the first of which says what; null where it passed
 * @param protocol its lines; of very many the first and the last
 */
public record ScenarioOutcome(
        String name,
        String title,
        Duration took,
        Verdict verdict,
        @Nullable String failure,
        List<String> protocol) {

    /** What came of a run. */
    public enum Verdict {
        /** All that was expected came true. */
        PASSED,
        /** Something else came. */
        FAILED,
        /**
         * It could not be begun, since the product is not there or not trusted, or not be played to its
         * end by a fault of this program: it says nothing of how the product behaves.
         */
        ERROR
    }

    public ScenarioOutcome {
        protocol = List.copyOf(protocol);
    }

    /** Whether all that was expected came true. */
    public boolean passed() {
        return verdict == Verdict.PASSED;
    }

    /** The first line of why it did not pass; empty where it passed. */
    public String reason() {
        return failure == null ? "" : failure.lines().findFirst().orElse("");
    }
}
