package org.finessebridge.app.dialog;

/** The states of a participant of a voice dialog (guide, "State (Participant) Parameter Values"). */
public enum ParticipantState {
    INITIATING,
    INITIATED,
    ALERTING,
    ACTIVE,
    HELD,
    FAILED,
    DROPPED,
    WRAP_UP,
    ACCEPTED;

    /** Whether the participant is still in the call. */
    public boolean isLive() {
        return this != DROPPED && this != WRAP_UP;
    }

    /** Whether the participant has been connected, and still is. */
    public boolean isConnected() {
        return this == ACTIVE || this == HELD;
    }
}
