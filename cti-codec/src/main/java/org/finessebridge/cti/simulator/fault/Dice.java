package org.finessebridge.cti.simulator.fault;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.finessebridge.cti.simulator.fault.SimulatorBehaviour.SetAgentState;
import org.jspecify.annotations.Nullable;

/** Throws the dice of {@link RandomFaults}. Used on the simulator's event loop only. */
public final class Dice {

    private static final int ALL = 100;

    private final @Nullable RandomFaults faults;
    private final Random random;

    /** Dice of these faults; where there are none, nothing ever happens. */
    public Dice(@Nullable RandomFaults faults) {
        this.faults = faults;
        this.random = new Random(faults == null ? 0 : faults.seed());
    }

    /** How late the next message is. */
    public Duration delay() {
        return faults == null || faults.longestDelay().isZero()
                ? Duration.ZERO
                : Duration.ofNanos(random.nextLong(faults.longestDelay().toNanos() + 1));
    }

    /** Whether the next answer is lost. */
    public boolean losesAnswer() {
        return faults != null && happens(faults.unansweredPercent());
    }

    /** Whether the next request about calls is neither carried out nor answered. */
    public boolean ignoresCallRequest() {
        return faults != null && happens(faults.ignoredPercent());
    }

    /** Whether a stranger's event comes with the next one. */
    public boolean bringsStranger() {
        return faults != null && happens(faults.strangersPercent());
    }

    /** What becomes of the next SET_AGENT_STATE_REQ. */
    public SetAgentState fate() {
        if (faults == null) {
            return SetAgentState.ANSWERED;
        }
        int late = faults.ignoredPercent() + faults.carriedOutLatePercent();
        int thrown = random.nextInt(ALL);
        if (thrown < faults.ignoredPercent()) {
            return SetAgentState.IGNORED;
        }
        if (thrown < late) {
            return SetAgentState.CONFIRMED_FIRST;
        }
        return thrown < late + faults.refusedLatePercent()
                ? SetAgentState.CONFIRMED_THEN_REFUSED
                : SetAgentState.ANSWERED;
    }

    /** Any one of these. */
    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private boolean happens(int percent) {
        return percent > 0 && random.nextInt(ALL) < percent;
    }
}
