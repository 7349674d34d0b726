package org.finessebridge.app.team;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.ArrayList;
import java.util.List;
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
import org.finessebridge.app.user.Users;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** Shows a team to those who supervise it, and all to administrators (guide, "Team APIs", "Team—Get List"). */
@RestController
class TeamController {

    private final Directory directory;
    private final UserStatuses statuses;
    private final Users users;
    private final RenderedOnce<Team> rendered = new RenderedOnce<>();

    TeamController(Directory directory, UserStatuses statuses, Users users) {
        this.directory = directory;
        this.statuses = statuses;
        this.users = users;
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/Team/{id}")
    Rendered<Team> get(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        DirectorySnapshot now = directory.snapshot();
        if (!caller.isAdministrator()
                && !UserAccess.configured(now, caller).roles().contains(Role.SUPERVISOR)) {
            throw unauthorized(caller);
        }
        DirectoryTeam team = now.findTeam(id)
                .orElseThrow(() -> new FinesseApiException(ErrorType.NOT_FOUND, id, "The team does not exist"));
        if (!caller.isAdministrator() && !UserAccess.configured(now, caller).supervises(team.id())) {
            throw unauthorized(caller);
        }
        return rendered(now, team);
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

    /** Supervisors poll it: whatever it is made of is compared, and the document made when something differs. */
    private Rendered<Team> rendered(DirectorySnapshot now, DirectoryTeam team) {
        List<DirectoryUser> members = now.members(team.id());
        Object[] parts = new Object[members.size() + 1];
        for (int i = 0; i < members.size(); i++) {
            parts[i] = statuses.of(members.get(i).loginId());
        }
        parts[members.size()] = users.versionOfReasons();
        return rendered.of(now, team.id(), parts, () -> {
            List<Team.Member> shown = new ArrayList<>();
            for (int i = 0; i < members.size(); i++) {
                UserStatus status = (UserStatus) parts[i];
                shown.add(Team.Member.of(members.get(i), status, users.reason(status)));
            }
            return new Team(team.id(), team.name(), Team.uri(team.id()), new Team.UserList(shown));
        });
    }

    private static FinesseApiException unauthorized(SignedInUser caller) {
        return new FinesseApiException(ErrorType.AUTHORIZATION_FAILURE, caller.loginId(), "UNAUTHORIZED");
    }
}
