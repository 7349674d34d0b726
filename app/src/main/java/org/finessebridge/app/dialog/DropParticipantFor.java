package org.finessebridge.app.dialog;

/** Who may drop other participants of a conference, in the words of {@code enableDropParticipantFor}. */
public enum DropParticipantFor {
    /** A supervisor who is in the call, and only agents. */
    SUPERVISOR_ONLY,
    /** The conference's controller too, and also what is no agent. */
    CONFERENCE_CONTROLLER_AND_SUPERVISOR,
    /** Every agent in the call. */
    ALL
}
