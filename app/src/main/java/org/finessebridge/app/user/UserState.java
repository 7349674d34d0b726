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
    UNKNOWN
}
