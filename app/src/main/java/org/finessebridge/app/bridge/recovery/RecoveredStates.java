package org.finessebridge.app.bridge.recovery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.finessebridge.app.bridge.agent.Agent;
import org.finessebridge.app.bridge.agent.AgentObservation;
import org.finessebridge.app.bridge.agent.AgentStates;
import org.finessebridge.app.time.Ticker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the answers of one recovery over, and says how far it is: a line every few seconds and one
 * at the end, however many agents there are. Only the bridge's thread calls.
 */
public final class RecoveredStates implements Recovery.Answers {

    private static final Logger LOG = LoggerFactory.getLogger(RecoveredStates.class);
    private static final Duration PROGRESS_INTERVAL = Duration.ofSeconds(5);
    private static final int NAMED = 5;

    private final AgentStates states;
    private final int agents;
    private final Ticker ticker;
    private final Consumer<Runnable> calls;
    private final BooleanSupplier whenDone;
    private final long startedAt;
    private final List<String> unknown = new ArrayList<>();
    private int answered;
    private int unknownCount;
    private long saidAt;

    /**
     * @param agents how many there are
     * @param calls reads the calls when the states are known, and runs what it is given after that
     * @param whenDone run at the end; says whether the product serves now
     */
    public RecoveredStates(
            AgentStates states, int agents, Ticker ticker, Consumer<Runnable> calls, BooleanSupplier whenDone) {
        this.states = states;
        this.agents = agents;
        this.ticker = ticker;
        this.calls = calls;
        this.whenDone = whenDone;
        this.startedAt = ticker.nanos();
        this.saidAt = startedAt;
    }

    @Override
    public void told(Agent agent, AgentObservation seen) {
        answered++;
        states.answered(agent, seen);
        sayProgress();
    }

    @Override
    public void toldByEvent(Agent agent) {
        answered++;
        sayProgress();
    }

    /** Nobody knows the agent's state, and the state says so. */
    @Override
    public void unknown(Agent agent, String why) {
        answered++;
        if (unknownCount++ < NAMED) {
            unknown.add("%s (%s)".formatted(agent.loginId(), why));
        }
        states.isUnknown(agent);
        sayProgress();
    }

    @Override
    public void complete() {
        calls.accept(this::done);
    }

    private void done() {
        boolean inService = whenDone.getAsBoolean();
        if (unknownCount > 0) {
            LOG.warn(
                    "The states of {} of {} agents could not be read from the CTI server; they are"
                            + " UNKNOWN, and asked for again, until somebody tells: {}{}",
                    unknownCount,
                    answered,
                    String.join(", ", unknown),
                    unknownCount > NAMED ? " and others" : "");
        }
        LOG.info(
                "{}: read the states of {} agents in {} ms",
                inService ? "IN_SERVICE" : "OUT_OF_SERVICE",
                answered - unknownCount,
                Duration.ofNanos(ticker.nanos() - startedAt).toMillis());
    }

    private void sayProgress() {
        long now = ticker.nanos();
        if (now - saidAt >= PROGRESS_INTERVAL.toNanos()) {
            saidAt = now;
            LOG.info("Read the states of {} of {} agents from the CTI server so far", answered - unknownCount, agents);
        }
    }
}
