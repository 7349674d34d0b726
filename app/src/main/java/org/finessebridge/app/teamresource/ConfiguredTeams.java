package org.finessebridge.app.teamresource;

import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.directory.Directory;
import org.springframework.stereotype.Component;

/** The teams that something may be assigned to (guide, "Team Configuration APIs"). */
@Component
record ConfiguredTeams(Directory directory) {

    /**
     * Refuses a team that has gone since it was looked for.
     *
     * @throws FinesseApiException as {@link #id}
     */
    void require(String teamId) {
        if (!id(teamId).equals(teamId)) {
            throw new IllegalArgumentException("not the id of a team: " + teamId);
        }
    }

    /**
     * The id of a team that is there.
     *
     * @throws FinesseApiException 404, with the type that these APIs have for it
     */
    String id(String wanted) {
        return directory
                .findTeam(wanted)
                .orElseThrow(() -> new FinesseApiException(
                        ErrorType.TEAM_ASSIGNMENT_INVALID_TEAM,
                        wanted,
                        "HTTP Status code: 404 (Not Found). The team does not exist"))
                .id();
    }
}
