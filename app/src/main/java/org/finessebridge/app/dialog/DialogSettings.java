package org.finessebridge.app.dialog;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What may be done with calls.
 *
 * @param enableDropParticipantFor who may drop a party of a conference, by the name of the original's
 *     own property
 */
@Validated
@ConfigurationProperties(prefix = "finesse.dialog", ignoreUnknownFields = false)
public record DialogSettings(
        @NotNull @DefaultValue("supervisor-only") DropParticipantFor enableDropParticipantFor) {

    /** Who may drop parties. */
    public enum DropParticipantFor {
        /** A supervisor in the call, and agents alone. */
        SUPERVISOR_ONLY,
        /** Who made the conference too, and also route points and ports. */
        CONFERENCE_CONTROLLER_AND_SUPERVISOR,
        /** Everybody in the call. */
        ALL
    }
}
