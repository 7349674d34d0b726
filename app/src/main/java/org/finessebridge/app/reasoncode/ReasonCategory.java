package org.finessebridge.app.reasoncode;

/** What a reason is for (guide, "ReasonCode API Parameters"). */
public enum ReasonCategory {
    NOT_READY,
    LOGOUT
}
