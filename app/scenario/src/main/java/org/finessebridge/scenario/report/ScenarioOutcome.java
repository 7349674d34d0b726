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
 * @param failure why it failed; null where it passed
 * @param protocol all lines
 */
public record ScenarioOutcome(
        String name, String title, Duration took, @Nullable String failure, List<String> protocol) {

    public ScenarioOutcome {
        protocol = List.copyOf(protocol);
    }

    /** Whether all that was expected came true. */
    public boolean passed() {
        return failure == null;
    }
}
