package org.finessebridge.app.user;

/** Whether wrap-up follows a call, spelled as on the wire (guide, "User API Parameters"). */
public enum WrapUpOption {

    /** Always. */
    REQUIRED,

    /** Always, and it ends with a reason or with its time. */
    REQUIRED_WITH_WRAP_UP_DATA,

    /** Where the agent has asked for it during the call. */
    OPTIONAL,

    /** Never. */
    NOT_ALLOWED
}
