package org.finessebridge.cti.simulator.agent;

import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.Direction;
import org.jspecify.annotations.Nullable;

/**
 * What keeps an agent busy, and what the agent becomes when it is over. Used on the simulator's
 * event loop only.
 */
public final class AgentTask {

    private boolean busy;
    private AgentState before = AgentState.NOT_READY;
    private int reasonBefore;
    private @Nullable AgentState next;
    private int nextReason;
    private boolean withoutWork;
    private Direction direction = Direction.NONE;
    private @Nullable Long skillGroupNumber;
    private boolean ofQueue;
    private boolean wrapupDataMissing;

    AgentTask() {}

    /** Whether calls decide on the agent's state now. */
    public boolean isBusy() {
        return busy;
    }

    /** Calls decide on the state from now on. Does nothing where they do already. */
    public void begin(AgentState stateBefore, int reason) {
        if (!busy) {
            busy = true;
            before = stateBefore;
            reasonBefore = reason;
        }
    }

    /** What the state is told with. */
    public void concerns(Direction ofCall, @Nullable Long ofSkillGroup, boolean isOfQueue) {
        direction = ofCall;
        skillGroupNumber = ofSkillGroup;
        ofQueue = isOfQueue;
    }

    /** What the agent becomes afterwards. */
    public AgentState next() {
        return next == null ? before : next;
    }

    /** The reason of what the agent becomes afterwards. */
    public int nextReason() {
        return next == null ? reasonBefore : nextReason;
    }

    /** What has been asked for; null for nothing. */
    @Nullable
    AgentState asked() {
        return next;
    }

    /** The agent becomes another afterwards than before. */
    public void next(AgentState wanted, int reason) {
        next = wanted;
        nextReason = reason;
        withoutWork = false;
    }

    /** The same for an agent whom nobody expects to work after the call: nobody is at the desk. */
    void nextWithoutWork(AgentState wanted, int reason) {
        next(wanted, reason);
        withoutWork = true;
    }

    /** Whether no work follows, whatever the desk's settings say. */
    public boolean isWithoutWork() {
        return withoutWork || next == AgentState.LOGOUT;
    }

    /** Calls do not decide on the state any more. */
    public void end() {
        busy = false;
        next = null;
        nextReason = 0;
        withoutWork = false;
        direction = Direction.NONE;
        skillGroupNumber = null;
        ofQueue = false;
    }

    /** Where the call comes from, or goes. */
    public Direction direction() {
        return direction;
    }

    /** The skill group that the call was queued for; null for none. */
    public @Nullable Long skillGroupNumber() {
        return skillGroupNumber;
    }

    /** Whether it is a call out of a queue: an ICD call of UCCX. */
    boolean isOfQueue() {
        return ofQueue;
    }

    /** Whether the work after a call may not be left by request yet. */
    public void wrapupDataMissing(boolean missing) {
        wrapupDataMissing = missing;
    }

    boolean isWrapupDataMissing() {
        return wrapupDataMissing;
    }
}
