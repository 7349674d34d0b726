package org.finessebridge.app.workflowaction;

/** Who carries an action out (guide, "WorkflowAction API Parameters"). */
public enum ActionHandler {
    /** The desktop itself. */
    FINESSE_DESKTOP,
    /** A gadget that listens. */
    OTHER
}
