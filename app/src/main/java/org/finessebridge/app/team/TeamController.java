package org.finessebridge.app.team;

import java.util.List;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.directory.Directory;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.security.SignedInUser;
import org.finessebridge.app.user.UserAccess;
import org.finessebridge.app.user.UserStatuses;
import org.finessebridge.app.xml.FinesseXml;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows a team to those who supervise it (guide, "Team APIs"). */
@RestController
class TeamController {

    private final Directory directory;
    private final UserStatuses statuses;

    TeamController(Directory directory, UserStatuses statuses) {
        this.directory = directory;
        this.statuses = statuses;
    }

    @GetMapping("/finesse/api/Team/{id}")
    ResponseEntity<String> get(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        DirectorySnapshot now = directory.snapshot();
        DirectoryUser user = UserAccess.configured(now, caller);
        if (!user.roles().contains(Role.SUPERVISOR)) {
            throw unauthorized(caller);
        }
        DirectoryTeam team = now.findTeam(id)
                .orElseThrow(() -> new FinesseApiException(ErrorType.NOT_FOUND, id, "The team does not exist"));
        if (!user.supervises(team.id())) {
            throw unauthorized(caller);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(FinesseXml.document("Team", team(now, team)));
    }

    private Team team(DirectorySnapshot now, DirectoryTeam team) {
        List<Team.Member> members = now.members(team.id()).stream()
                .map(member -> Team.Member.of(member, statuses.of(member.loginId())))
                .toList();
        return new Team(team.id(), team.name(), Team.uri(team.id()), new Team.UserList(members));
    }

    private static FinesseApiException unauthorized(SignedInUser caller) {
        return new FinesseApiException(ErrorType.AUTHORIZATION_FAILURE, caller.loginId(), "UNAUTHORIZED");
    }
}
