package org.finessebridge.load.calls;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dialog as one of its users hears of it, and whether its events make sense in their order. */
final class OwnDialog {

    /** States that follow each other; ACTIVE and HELD take turns. */
    private static final Map<String, Integer> ORDER =
            Map.of("INITIATING", 0, "INITIATED", 1, "ALERTING", 1, "ACTIVE", 2, "HELD", 2, "DROPPED", 3, "WRAP_UP", 3);

    private static final int LAST = 3;

    private final String id;
    private final LoadCall call;
    private String state;
    private boolean mayEnd;
    private boolean wrappingUp;
    private boolean left;

    OwnDialog(AgentEvent post, LoadCall call) {
        this.id = post.dialog();
        this.call = call;
        this.state = post.ownState();
    }

    String id() {
        return id;
    }

    LoadCall call() {
        return call;
    }

    /** All has been done in it, but for its end. */
    void mayEnd() {
        mayEnd = true;
    }

    /** Whether work after the call is to begin now: once, when the own participant has left the call. */
    boolean wrapsUp(boolean caller) {
        if (caller || !mayEnd || wrappingUp || rank(state) != LAST) {
            return false;
        }
        wrappingUp = true;
        return true;
    }

    /** It is none of the user's any more. */
    void left() {
        left = true;
    }

    boolean hasLeft() {
        return left;
    }

    /**
     * Takes a later event in.
     *
     * @param asked what the agent has asked for and has not heard of; null for nothing
     * @return what is wrong with it, in words; null for nothing
     */
    @Nullable
    String complaint(AgentEvent event, @Nullable CallAction asked) {
        String now = event.ownState();
        String before = state;
        state = now;
        boolean allowed = now.equals(before)
                || rank(now) > rank(before)
                || (rank(now) == LAST && rank(before) == LAST)
                || (now.equals("HELD") && asked == CallAction.HOLD)
                || (now.equals("ACTIVE") && asked == CallAction.RETRIEVE);
        return allowed ? null : "the own participant was " + before + " and is " + now;
    }

    private static int rank(String state) {
        return ORDER.getOrDefault(state, -1);
    }
}
