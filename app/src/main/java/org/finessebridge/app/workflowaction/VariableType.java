package org.finessebridge.app.workflowaction;

/** Where the value of a variable comes from (guide, "WorkflowAction API Parameters"). */
public enum VariableType {
    /** By a name that the desktop knows. */
    SYSTEM,
    /** By an XPath into the dialog. */
    CUSTOM
}
