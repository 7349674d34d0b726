package org.finessebridge.app.user;

/** What a client may ask for with a PUT. */
public enum RequestedState {
    LOGIN,
    READY,
    NOT_READY,
    LOGOUT,

    /** Wrap-up after the call, and NOT_READY after that; where wrap-up is optional. */
    WORK,

    /** Wrap-up after the call, and READY after that; where wrap-up is optional. */
    WORK_READY;

    /** The state that a user is in who has it; NOT_READY for LOGIN. */
    public UserState asState() {
        return switch (this) {
            case LOGIN, NOT_READY -> UserState.NOT_READY;
            case READY -> UserState.READY;
            case LOGOUT -> UserState.LOGOUT;
            case WORK -> UserState.WORK;
            case WORK_READY -> UserState.WORK_READY;
        };
    }
}
