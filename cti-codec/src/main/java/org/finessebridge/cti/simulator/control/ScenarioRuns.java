package org.finessebridge.cti.simulator.control;

import java.util.List;
import java.util.Optional;

/**
 * Who runs scenarios, for the control API: the API itself has none. One run is under way at a time.
 * Its methods are called from any thread, several at a time, and return soon: a run goes on by
 * itself.
 */
public interface ScenarioRuns {

    /** What can be run, in the order in which it is shown. */
    List<ScenarioTitle> scenarios();

    /**
     * Starts a scenario.
     *
     * @return its run, just begun; empty where there is no scenario of that name
     * @throws IllegalStateException where a run is under way; the message names it
     */
    Optional<ScenarioRun> start(String name);

    /** A run as it is now; empty where there is none of that id, or where it is forgotten by now. */
    Optional<ScenarioRun> run(String id);
}
