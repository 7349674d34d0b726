package org.finessebridge.app.team;

import org.finessebridge.app.dialog.CurrentDialogs;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.user.UserStatus;
import org.finessebridge.app.user.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the summaries of users that teams show. Safe for use by any thread. */
@Component
public class TeamMembers {

    private final Users users;
    private final CurrentDialogs dialogs;
    private final Deployment deployment;

    public TeamMembers(Users users, CurrentDialogs dialogs, Deployment deployment) {
        this.users = users;
        this.dialogs = dialogs;
        this.deployment = deployment;
    }

    /** The summary of a user with that status. */
    public Team.Member of(DirectoryUser user, UserStatus status) {
        return of(user, status, mediaState(user, status));
    }

    Team.Member of(DirectoryUser user, UserStatus status, @Nullable String mediaState) {
        return Team.Member.of(user, status, users.reason(status), mediaState);
    }

    /** Another object each time that reason codes have changed. */
    Object versionOfReasons() {
        return users.versionOfReasons();
    }

    /**
     * Whether the user's device has a call: with UCCX the state does not tell, while a call is none of a queue.
     *
     * @return one of two constants; null where it is not shown
     */
    @Nullable
    String mediaState(DirectoryUser user, UserStatus status) {
        if (deployment.type() != Deployment.Type.UCCX) {
            return null;
        }
        boolean busy = dialogs.of(user.loginId()).stream()
                .flatMap(dialog -> dialog.participants().stream())
                .anyMatch(participant -> participant.mediaAddress().equals(status.extension())
                        && participant.state().isLive());
        return busy ? "BUSY" : "IDLE";
    }
}
