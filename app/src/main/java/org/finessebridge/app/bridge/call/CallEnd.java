package org.finessebridge.app.bridge.call;

import java.time.Instant;
import org.finessebridge.app.dialog.ParticipantState;

/** One end of a call. Only the bridge's thread touches it. */
final class CallEnd {

    private final String device;
    private final Instant startTime;
    private ParticipantState state;
    private String stateCause = "";
    private Instant stateChangeTime;
    private boolean connectedOnce;
    private boolean consulting;
    private boolean leftOut;
    private boolean toldGone;
    private boolean ended;
    private boolean givenUp;

    CallEnd(String device, ParticipantState state, Instant now) {
        this.device = device;
        this.state = state;
        this.connectedOnce = state.isConnected();
        this.startTime = now;
        this.stateChangeTime = now;
    }

    String device() {
        return device;
    }

    ParticipantState state() {
        return state;
    }

    boolean is(ParticipantState other) {
        return state == other;
    }

    String stateCause() {
        return stateCause;
    }

    Instant startTime() {
        return startTime;
    }

    Instant stateChangeTime() {
        return stateChangeTime;
    }

    boolean isLive() {
        return state.isLive();
    }

    void becomes(ParticipantState next, Instant now) {
        if (state != next) {
            state = next;
            stateChangeTime = now;
            stateCause = "";
        }
        connectedOnce |= next.isConnected();
        if (isLive()) {
            leftOut = false;
            toldGone = false;
        }
    }

    void fails(String cause, Instant now) {
        becomes(ParticipantState.FAILED, now);
        stateCause = cause;
    }

    /** Whether somebody has talked here: only then work follows. */
    boolean wasConnected() {
        return connectedOnce;
    }

    /** Whether it is held for a consult, as the switch has said. */
    boolean isConsulting() {
        return consulting && state == ParticipantState.HELD;
    }

    void consulting(boolean forConsult) {
        consulting = forConsult;
    }

    /** Others are not told of it any more. */
    void leaveOut() {
        leftOut = true;
    }

    boolean isLeftOut() {
        return leftOut && state != ParticipantState.WRAP_UP;
    }

    /** Users were told how it is now. */
    void told() {
        toldGone = state == ParticipantState.DROPPED;
    }

    boolean isKnownToHaveGone() {
        return toldGone && state == ParticipantState.DROPPED;
    }

    /** Its END_CALL_EVENT has come. */
    void ended() {
        ended = true;
    }

    boolean hasEnded() {
        return ended;
    }

    /** No event of the agent is waited for any longer. */
    void giveUp() {
        ended = true;
        givenUp = true;
    }

    boolean isGivenUp() {
        return givenUp;
    }
}
