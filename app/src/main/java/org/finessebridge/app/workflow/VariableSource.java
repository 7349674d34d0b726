package org.finessebridge.app.workflow;

/** Who knows what is meant by a name (guide, "Workflow API Parameters"). */
public enum VariableSource {
    /** The desktop. */
    SYSTEM,
    /** The workflow, which says where it stands. */
    CUSTOM
}
