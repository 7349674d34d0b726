package org.finessebridge.app.configuration;

/** What is kept as documents. The database has the names. */
public enum DocumentKind {
    MEDIA_PROPERTIES_LAYOUT,
    WORKFLOW,
    WORKFLOW_ACTION,
    LAYOUT_CONFIG,
    /** By the team's id. */
    TEAM_LAYOUT_CONFIG,
    SYSTEM_CONFIG,
    CHAT_CONFIG,
    ECC_VARIABLE_CONFIG
}
