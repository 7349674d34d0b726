package org.finessebridge.app.bridge.agent;

import org.finessebridge.app.user.UserState;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.Direction;
import org.jspecify.annotations.Nullable;

/** Translates GED-188's agent states to Finesse's user states. */
final class AgentStateToUserState {

    private AgentStateToUserState() {}

    /**
     * The user state; null for LOGIN, which is a step on the way to NOT_READY, and for BUSY_OTHER,
     * which tells of another skill group: both are no states of a user.
     */
    static @Nullable UserState translate(Coded<AgentState> state) {
        AgentState known = state.known();
        if (known == null) {
            return UserState.UNKNOWN;
        }
        return switch (known) {
            case LOGIN, BUSY_OTHER -> null;
            case LOGOUT -> UserState.LOGOUT;
            case NOT_READY -> UserState.NOT_READY;
            case AVAILABLE -> UserState.READY;
            case TALKING, ACTIVE -> UserState.TALKING;
            case WORK_NOT_READY -> UserState.WORK;
            case WORK_READY -> UserState.WORK_READY;
            case RESERVED -> UserState.RESERVED;
            case HOLD, PAUSED -> UserState.HOLD;
            case UNKNOWN, INTERRUPTED, NOT_ACTIVE -> UserState.UNKNOWN;
        };
    }

    /** As above; what reserves an agent is told by the direction of the call. */
    static @Nullable UserState translate(Coded<AgentState> state, @Nullable Coded<Direction> direction) {
        UserState translated = translate(state);
        if (translated != UserState.RESERVED || direction == null) {
            return translated;
        }
        Direction known = direction.known();
        return switch (known) {
            case OUTBOUND_PREVIEW -> UserState.RESERVED_OUTBOUND_PREVIEW;
            case OUTBOUND_RESERVE, OUTBOUND_PREDICTIVE -> UserState.RESERVED_OUTBOUND;
            case null, default -> UserState.RESERVED;
        };
    }

    /** The state after the call; null where the server named none that a user can wait for. */
    static @Nullable UserState pending(@Nullable Coded<AgentState> next, UserState now) {
        if (next == null || !now.isDuringCall()) {
            return null;
        }
        AgentState known = next.known();
        return switch (known) {
            case AVAILABLE -> UserState.READY;
            case NOT_READY -> UserState.NOT_READY;
            case LOGOUT -> UserState.LOGOUT;
            case WORK_NOT_READY -> UserState.WORK;
            case WORK_READY -> UserState.WORK_READY;
            case null, default -> null;
        };
    }
}
