package org.finessebridge.app.teamresource;

import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.directory.Directory;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.security.SignedInUser;
import org.finessebridge.app.user.UserAccess;
import org.springframework.stereotype.Component;

/**
 * Who may read what a team has: whoever belongs to it, and administrators. By the team's id these are its members and
 * supervisors (guide, "TeamResource APIs"); by a user's id it is that user alone (guide, "User—Get Reason Code List"),
 * since nobody may take another's identity.
 */
@Component
class TeamReaders {

    private final Directory directory;
    private final UserAccess access;

    TeamReaders(Directory directory, UserAccess access) {
        this.directory = directory;
        this.access = access;
    }

    /**
     * A team that the caller may read.
     *
     * @return the same id
     * @throws FinesseApiException 404 or 401
     */
    String team(SignedInUser caller, String id) {
        DirectorySnapshot now = directory.snapshot();
        DirectoryTeam team = now.findTeam(id)
                .orElseThrow(() -> new FinesseApiException(ErrorType.TEAM_ID_NOT_FOUND, id, "The team does not exist"));
        if (!caller.isAdministrator()) {
            DirectoryUser user = UserAccess.configured(now, caller);
            if (!user.teamId().equals(team.id()) && !user.supervises(team.id())) {
                throw new FinesseApiException(ErrorType.AUTHORIZATION_FAILURE, caller.loginId(), "UNAUTHORIZED");
            }
        }
        return team.id();
    }

    /**
     * The team of a user as whom the caller may read it.
     *
     * @param id loginId or loginName; of the caller also the extension
     * @throws FinesseApiException 404 or 401
     */
    String teamOf(SignedInUser caller, String id) {
        DirectoryUser user = caller.isAdministrator()
                ? directory.findUser(id).orElseThrow(() -> FinesseApiException.userNotFound(id))
                : access.own(caller, id);
        return user.teamId();
    }
}
