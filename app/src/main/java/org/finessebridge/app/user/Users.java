package org.finessebridge.app.user;

import java.util.List;
import org.finessebridge.app.directory.Directory;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.reasoncode.ReasonCategory;
import org.finessebridge.app.reasoncode.ReasonCode;
import org.finessebridge.app.reasoncode.ReasonCodeByNumber;
import org.finessebridge.app.representation.Rendered;
import org.finessebridge.app.representation.RenderedOnce;
import org.finessebridge.app.systeminfo.FinesseTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Joins what is configured of a user and what changes to the User object. */
@Component
public class Users {

    /** Voice (guide, "User API Parameters"). */
    private static final int MEDIA_TYPE_VOICE = 1;

    /** No reason code was chosen, or none is configured. */
    static final String NO_REASON_CODE = "-1";

    private final Directory directory;
    private final ReasonCodeByNumber codes;
    private final RenderedOnce<User> rendered = new RenderedOnce<>();

    public Users(Directory directory, ReasonCodeByNumber codes) {
        this.directory = directory;
        this.codes = codes;
    }

    /** The User object for that status. */
    public User of(DirectoryUser user, UserStatus status) {
        return of(directory.snapshot(), user, status);
    }

    /** The User object for that status, with the teams of that snapshot. */
    public User of(DirectorySnapshot now, DirectoryUser user, UserStatus status) {
        User.Reason reason = reason(status);
        UserDetails details = status.details();
        return new User(
                details.activeDeviceId(),
                User.dialogsUri(user.loginId()),
                status.extension(),
                user.firstName(),
                user.lastName(),
                user.loginId(),
                user.loginName(),
                MEDIA_TYPE_VOICE,
                details.mobileAgent(),
                status.pendingState() == null ? "" : status.pendingState().name(),
                reason != null ? reason.id() : status.state().hasReason() ? NO_REASON_CODE : null,
                reason,
                roles(user),
                settings(status.wrapUp(), details.deviceSelection()),
                details.skillTargetId(),
                status.state().name(),
                stateChangeTime(status),
                user.teamId(),
                teamName(now, user.teamId()),
                supervisedTeams(now, user),
                User.uri(user.loginId()),
                status.wrapUp().timer());
    }

    /**
     * As {@link #of(DirectorySnapshot, DirectoryUser, UserStatus)}, made once for all who ask. Whatever the object is
     * made of has to stand here.
     */
    Rendered<User> rendered(DirectorySnapshot now, DirectoryUser user, UserStatus status) {
        return rendered.of(now, user.loginId(), new Object[] {status, codes.version()}, () -> of(now, user, status));
    }

    /** The same object as long as {@link #reason} says the same of the same status. */
    public Object versionOfReasons() {
        return codes.version();
    }

    /** The reason code of the state as it is configured; null if it has none, or one of most of the CTI server's own. */
    public User.@Nullable Reason reason(UserStatus status) {
        Integer number = status.reasonCode();
        ReasonCategory category = switch (status.state()) {
            case NOT_READY -> ReasonCategory.NOT_READY;
            case LOGOUT -> ReasonCategory.LOGOUT;
            default -> null;
        };
        if (number == null || category == null) {
            return null;
        }
        ReasonCode code = codes.find(category, number);
        return code == null ? ConnectionFailure.find(category, number) : User.Reason.of(code);
    }

    /** The time stamp as it stands in documents: empty if unknown. */
    public static String stateChangeTime(UserStatus status) {
        return status.stateChangeTime() == null ? "" : FinesseTime.format(status.stateChangeTime());
    }

    private static User.Settings settings(UserWrapUp wrapUp, @Nullable Boolean deviceSelection) {
        return new User.Settings(
                deviceSelection == null ? null : deviceSelection ? "enabled" : "disabled",
                wrapUp.incoming().name(),
                wrapUp.outgoing() == null ? null : wrapUp.outgoing().name());
    }

    /** Clients know two of them (guide, "User API Parameters"). */
    private static User.Roles roles(DirectoryUser user) {
        return new User.Roles(user.roles().stream()
                .filter(role -> role != Role.ADMINISTRATOR)
                .sorted()
                .map(Role::wireName)
                .toList());
    }

    private static User.@Nullable Teams supervisedTeams(DirectorySnapshot now, DirectoryUser user) {
        if (user.supervisedTeamIds().isEmpty()) {
            return null;
        }
        List<User.Teams.Team> teams = user.supervisedTeamIds().stream()
                .map(id -> new User.Teams.Team(id, teamName(now, id), "/finesse/api/Team/" + id))
                .toList();
        return new User.Teams(teams);
    }

    private static String teamName(DirectorySnapshot now, String teamId) {
        return now.findTeam(teamId).map(DirectoryTeam::name).orElse("");
    }
}
