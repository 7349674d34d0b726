package org.finessebridge.cti.simulator.control;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of a scenario, as it is at one moment. Immutable.
 *
 * @param id names the run, in a URI too: letters, digits, {@code -} and {@code _}
 * @param scenario the name of what is run
 * @param state how it stands
 * @param protocol what has happened so far, in lines for people; it only grows
 * @param failure why it failed; null unless it did
 */
public record ScenarioRun(
        String id,
        String scenario,
        State state,
        List<String> protocol,
        @Nullable String failure) {

    public ScenarioRun {
        protocol = List.copyOf(protocol);
    }

    /** How a run stands. */
    public enum State {
        /** It goes on. */
        RUNNING,
        /** It has ended, and all that was expected came true. */
        PASSED,
        /** It has ended otherwise. */
        FAILED
    }
}
