package org.finessebridge.app.user;

/** The states of a user, spelled as on the wire (guide, "User API Parameters"). */
public enum UserState {
    LOGOUT,
    NOT_READY,
    READY,
    RESERVED,
    RESERVED_OUTBOUND,
    RESERVED_OUTBOUND_PREVIEW,
    TALKING,
    HOLD,
    WORK,
    WORK_READY,
    UNKNOWN;

    /** Whether a call keeps the user in this state: another one that is asked for has to wait. */
    public boolean isDuringCall() {
        return switch (this) {
            case RESERVED, RESERVED_OUTBOUND, RESERVED_OUTBOUND_PREVIEW, TALKING, HOLD -> true;
            case LOGOUT, NOT_READY, READY, WORK, WORK_READY, UNKNOWN -> false;
        };
    }

    /** Whether the user does what a call left to do. */
    public boolean isWrapUp() {
        return this == WORK || this == WORK_READY;
    }

    /** Whether a reason belongs to this state. */
    public boolean hasReason() {
        return this == NOT_READY || this == LOGOUT;
    }
}
