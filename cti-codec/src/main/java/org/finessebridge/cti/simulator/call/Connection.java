package org.finessebridge.cti.simulator.call;

import org.finessebridge.cti.message.code.Direction;
import org.finessebridge.cti.message.code.LocalConnectionState;

/** One end of a call. Used on the simulator's event loop only. */
final class Connection {

    private final Call call;
    private final String device;
    private final boolean monitored;
    private Direction direction;
    private LocalConnectionState state;
    private boolean talked;
    private boolean passive;
    private boolean kept;
    private boolean streams;
    private boolean announced;

    Connection(Call call, String device, boolean monitored, Direction direction, LocalConnectionState state) {
        this.call = call;
        this.device = device;
        this.monitored = monitored;
        this.direction = direction;
        this.state = state;
    }

    Call call() {
        return call;
    }

    String device() {
        return device;
    }

    /** Whether events tell of it. */
    boolean isMonitored() {
        return monitored;
    }

    /** How the call goes, as its agent sees it. */
    Direction direction() {
        return direction;
    }

    /** The call leaves the contact centre. */
    void goesOut() {
        direction = Direction.OUT;
    }

    LocalConnectionState state() {
        return state;
    }

    void state(LocalConnectionState next) {
        state = next;
        talked |= next == LocalConnectionState.CONNECT;
    }

    boolean is(LocalConnectionState what) {
        return state == what;
    }

    /** Whether it is not cleared. */
    boolean isLive() {
        return state != LocalConnectionState.NULL;
    }

    /** Whether there has been a conversation. */
    boolean hasTalked() {
        return talked;
    }

    /** There has been one before the ends came together in this call. */
    void hasTalkedBefore() {
        talked = true;
    }

    /** Whether its phone is only listened to. */
    boolean isPassive() {
        return passive;
    }

    void listenedTo() {
        passive = true;
    }

    /** Whether clients have been told that its phone hears and is heard. */
    boolean hasStreams() {
        return streams;
    }

    void streams(boolean hasThem) {
        streams = hasThem;
    }

    /** Whether AGENT_PRE_CALL has announced the call here, and it has not been answered yet. */
    boolean isAnnounced() {
        return announced && !talked;
    }

    void announced(boolean isIt) {
        announced = isIt;
    }

    /** Whether END_CALL waits for the agent to have done the work after the call. */
    boolean isKept() {
        return kept;
    }

    void kept(boolean isKept) {
        kept = isKept;
    }
}
