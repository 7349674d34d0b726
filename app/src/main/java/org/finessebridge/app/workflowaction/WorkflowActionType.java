package org.finessebridge.app.workflowaction;

/** What an action does (guide, "WorkflowAction API Parameters"). */
public enum WorkflowActionType {
    /** Opens a page. */
    BROWSER_POP,
    /** Sends a request. */
    HTTP_REQUEST
}
