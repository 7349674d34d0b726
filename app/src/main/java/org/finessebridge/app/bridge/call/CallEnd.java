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
    private boolean leftOut;
    private boolean ended;
    private boolean connected;

    CallEnd(String device, ParticipantState state, Instant now) {
        this.device = device;
        this.state = state;
        this.startTime = now;
        this.connected = state.isConnected();
        this.stateChangeTime = now;
    }

    /** It is in another call now, with the state that it has; it joins at this moment. */
    CallEnd joining(Instant now) {
        return new CallEnd(device, state, now);
    }

    String device() {
        return device;
    }

    ParticipantState state() {
        return state;
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
        if (next.isConnected()) {
            connected = true;
        }
        if (state != next) {
            state = next;
            stateChangeTime = now;
        }
        if (next != ParticipantState.FAILED) {
            stateCause = "";
        }
    }

    void fails(String cause, Instant now) {
        becomes(ParticipantState.FAILED, now);
        stateCause = cause;
    }

    /** It has gone, and others have seen that: they are not told of it any more. */
    void leaveOut() {
        leftOut = true;
    }

    /** It is back in the call. */
    void takeIn() {
        leftOut = false;
        ended = false;
    }

    boolean isLeftOut() {
        return leftOut;
    }

    /** Whether it was connected once: then wrap-up may follow. */
    boolean wasConnected() {
        return connected;
    }

    /** Its END_CALL_EVENT has come. */
    void ended() {
        ended = true;
    }

    boolean hasEnded() {
        return ended;
    }
}
