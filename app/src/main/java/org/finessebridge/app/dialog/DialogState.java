package org.finessebridge.app.dialog;

/** The states of a voice dialog (guide, "State (Dialog) Parameter Values"). */
public enum DialogState {
    INITIATING,
    INITIATED,
    ALERTING,
    ACTIVE,
    FAILED,
    DROPPED,
    ACCEPTED
}
