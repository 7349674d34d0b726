package org.finessebridge.app.team;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.directory.Directory;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.representation.Paged;
import org.finessebridge.app.representation.Rendered;
import org.finessebridge.app.representation.RenderedOnce;
import org.finessebridge.app.representation.Streamed;
import org.finessebridge.app.security.SignedInUser;
import org.finessebridge.app.user.UserAccess;
import org.finessebridge.app.user.UserStatus;
import org.finessebridge.app.user.UserStatuses;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** Shows a team to those who supervise it, and all to administrators (guide, "Team APIs", "Team—Get List"). */
@RestController
class TeamController {

    private static final String NOT_SHOWN = "";

    private final Directory directory;
    private final UserStatuses statuses;
    private final TeamMembers members;
    private final RenderedOnce<Team> rendered = new RenderedOnce<>();

    TeamController(Directory directory, UserStatuses statuses, TeamMembers members) {
        this.directory = directory;
        this.statuses = statuses;
        this.members = members;
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/Team/{id}")
    Rendered<Team> get(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        DirectorySnapshot now = directory.snapshot();
        return rendered(now, readable(now, caller, id));
    }

    /** The users of the team alone: no resource of the guide's, but the name of the team's node leads clients there. */
    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/Team/{id}/Users")
    MemberList users(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        DirectorySnapshot now = directory.snapshot();
        return new MemberList(membersOf(now, readable(now, caller, id)));
    }

    @JsonRootName("Users")
    record MemberList(
            @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("User")
            List<Team.Member> users) {}

    private static DirectoryTeam readable(DirectorySnapshot now, SignedInUser caller, String id) {
        if (!caller.isAdministrator()
                && !UserAccess.configured(now, caller).roles().contains(Role.SUPERVISOR)) {
            throw unauthorized(caller);
        }
        DirectoryTeam team = now.findTeam(id)
                .orElseThrow(() -> new FinesseApiException(ErrorType.NOT_FOUND, id, "The team does not exist"));
        if (!caller.isAdministrator() && !UserAccess.configured(now, caller).supervises(team.id())) {
            throw unauthorized(caller);
        }
        return team;
    }

    /** All of them, without their members. */
    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping("/finesse/api/Teams")
    TeamList list() {
        return new TeamList(directory.teams().stream()
                .map(team -> new TeamList.Entry(team.id(), team.name(), Team.uri(team.id())))
                .toList());
    }

    @Paged
    @Streamed
    @JsonRootName("Teams")
    record TeamList(
            @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("Team")
            List<Entry> teams) {

        record Entry(String id, String name, String uri) {}
    }

    private List<Team.Member> membersOf(DirectorySnapshot now, DirectoryTeam team) {
        return now.members(team.id()).stream()
                .map(user -> members.of(user, statuses.of(user.loginId())))
                .toList();
    }

    /** Supervisors poll it: whatever it is made of is compared, and the document made when something differs. */
    private Rendered<Team> rendered(DirectorySnapshot now, DirectoryTeam team) {
        List<DirectoryUser> users = now.members(team.id());
        Object[] parts = new Object[2 * users.size() + 1];
        for (int i = 0; i < users.size(); i++) {
            UserStatus status = statuses.of(users.get(i).loginId());
            parts[2 * i] = status;
            parts[2 * i + 1] = Objects.requireNonNullElse(members.mediaState(users.get(i), status), NOT_SHOWN);
        }
        parts[2 * users.size()] = members.versionOfReasons();
        return rendered.of(now, team.id(), parts, () -> {
            List<Team.Member> shown = new ArrayList<>();
            for (int i = 0; i < users.size(); i++) {
                String mediaState = (String) parts[2 * i + 1];
                shown.add(
                        members.of(users.get(i), (UserStatus) parts[2 * i], mediaState.isEmpty() ? null : mediaState));
            }
            return new Team(team.id(), team.name(), Team.uri(team.id()), new Team.UserList(shown));
        });
    }

    private static FinesseApiException unauthorized(SignedInUser caller) {
        return new FinesseApiException(ErrorType.AUTHORIZATION_FAILURE, caller.loginId(), "UNAUTHORIZED");
    }
}
