package org.finessebridge.app.scenario;

import org.finessebridge.cti.simulator.control.ScenarioRun;
import org.finessebridge.scenario.report.BoundedLines;
import org.finessebridge.scenario.report.ScenarioOutcome;
import org.jspecify.annotations.Nullable;

/** A run, as it grows. Written by its own thread, read by any. */
final class ScenarioRunRecord {

    private final String id;
    private final String scenario;
    private final BoundedLines protocol = new BoundedLines();
    private ScenarioRun.State state = ScenarioRun.State.RUNNING;
    private @Nullable String failure;

    ScenarioRunRecord(String id, String scenario) {
        this.id = id;
        this.scenario = scenario;
    }

    synchronized void add(String line) {
        protocol.add(line);
    }

    synchronized void end(ScenarioOutcome outcome) {
        end(outcome.failure());
    }

    /**
     * @param reason why it failed; null where it passed
     */
    synchronized void end(@Nullable String reason) {
        failure = reason;
        state = reason == null ? ScenarioRun.State.PASSED : ScenarioRun.State.FAILED;
    }

    synchronized boolean isRunning() {
        return state == ScenarioRun.State.RUNNING;
    }

    synchronized ScenarioRun now() {
        return new ScenarioRun(id, scenario, state, protocol.all(), failure);
    }
}
