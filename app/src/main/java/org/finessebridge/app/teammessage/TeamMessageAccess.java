package org.finessebridge.app.teammessage;

import java.util.List;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.directory.Directory;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.security.SignedInUser;
import org.finessebridge.app.user.UserAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may read and write which messages (guide, "TeamMessage APIs", security constraints). */
@Component
class TeamMessageAccess {

    private final Directory directory;

    TeamMessageAccess(Directory directory) {
        this.directory = directory;
    }

    /**
     * A team whose messages the caller may read.
     *
     * @throws FinesseApiException 404; 401 for who is neither in the team nor supervises it
     */
    String readableTeam(SignedInUser caller, String id) {
        DirectorySnapshot now = directory.snapshot();
        requireTeam(now, id);
        if (!caller.isAdministrator() && !sees(UserAccess.configured(now, caller), id)) {
            throw unauthorized(caller);
        }
        return id;
    }

    /**
     * Whose messages are asked for.
     *
     * @param wanted null for the caller's own
     */
    String readableCreator(SignedInUser caller, @Nullable String wanted) {
        if (wanted == null || wanted.equals(caller.loginId())) {
            return caller.loginId();
        }
        if (!caller.isAdministrator()) {
            throw FinesseApiException.invalidAuthorizationUser(wanted);
        }
        return wanted;
    }

    /** Refuses who sees none of the message's teams, and has not written it. */
    void requireReader(SignedInUser caller, TeamMessage message) {
        if (caller.isAdministrator() || message.createdBy().id().equals(caller.loginId())) {
            return;
        }
        DirectoryUser user = UserAccess.configured(directory.snapshot(), caller);
        if (message.teams().team().stream().noneMatch(team -> sees(user, team))) {
            throw unauthorized(caller);
        }
    }

    /** The caller as the writer of a message; agents write none. */
    TeamMessage.Creator writer(SignedInUser caller) {
        if (caller.isAdministrator()) {
            return new TeamMessage.Creator("", caller.loginId(), "");
        }
        DirectoryUser user = UserAccess.configured(directory.snapshot(), caller);
        if (!user.roles().contains(Role.SUPERVISOR)) {
            throw unauthorized(caller);
        }
        return TeamMessage.Creator.of(user);
    }

    /** Refuses teams that are not there, and who does not supervise one of them. */
    void requireSupervisor(SignedInUser caller, List<String> teams) {
        DirectorySnapshot now = directory.snapshot();
        for (String team : teams) {
            requireTeam(now, team);
            if (!caller.isAdministrator() && !UserAccess.configured(now, caller).supervises(team)) {
                throw unauthorized(caller);
            }
        }
    }

    /** Refuses who has not written the message, but administrators. */
    void requireCreator(SignedInUser caller, TeamMessage message) {
        if (!caller.isAdministrator() && !message.createdBy().id().equals(caller.loginId())) {
            throw unauthorized(caller);
        }
    }

    private static boolean sees(DirectoryUser user, String team) {
        return user.teamId().equals(team) || user.supervises(team);
    }

    private static void requireTeam(DirectorySnapshot now, String id) {
        if (now.findTeam(id).isEmpty()) {
            throw new FinesseApiException(ErrorType.NOT_FOUND, id, "The team does not exist");
        }
    }

    private static FinesseApiException unauthorized(SignedInUser caller) {
        return new FinesseApiException(ErrorType.AUTHORIZATION_FAILURE, caller.loginId(), "UNAUTHORIZED");
    }
}
