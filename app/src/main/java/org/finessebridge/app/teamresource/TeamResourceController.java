package org.finessebridge.app.teamresource;

import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.directory.Directory;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.layout.TeamLayoutConfig;
import org.finessebridge.app.layout.TeamLayouts;
import org.finessebridge.app.mediapropertieslayout.MediaPropertiesLayoutList;
import org.finessebridge.app.reasoncode.ReasonCodeList;
import org.finessebridge.app.requestbody.Described;
import org.finessebridge.app.requestbody.Described.Need;
import org.finessebridge.app.security.SignedInUser;
import org.finessebridge.app.user.UserAccess;
import org.finessebridge.app.workflow.WorkflowList;
import org.finessebridge.app.wrapupreason.WrapUpReasonList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a team has, for its members, its supervisors and administrators (guide, "TeamResource APIs"). */
@RestController
class TeamResourceController {

    private final Directory directory;
    private final TeamLists lists;
    private final TeamLayouts layouts;

    TeamResourceController(Directory directory, TeamLists lists, TeamLayouts layouts) {
        this.directory = directory;
        this.lists = lists;
        this.layouts = layouts;
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/TeamResource/{id}/ReasonCodes")
    ReasonCodeList reasonCodes(
            @PathVariable String id,
            @Described(
                            values = {"NOT_READY", "LOGOUT", "ALL"},
                            need = Need.ALWAYS)
                    @RequestParam(required = false)
                    @Nullable
                    String category,
            @AuthenticationPrincipal SignedInUser caller) {
        return lists.reasonCodes(readable(caller, id), category);
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/TeamResource/{id}/WrapUpReasons")
    WrapUpReasonList wrapUpReasons(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        return lists.wrapUpReasons(readable(caller, id));
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/TeamResource/{id}/PhoneBooks")
    ResponseEntity<PhoneBooksWithContacts> phoneBooks(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range,
            @AuthenticationPrincipal SignedInUser caller) {
        return lists.phoneBooks(readable(caller, id), range);
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/TeamResource/{id}/MediaPropertiesLayouts")
    MediaPropertiesLayoutList mediaPropertiesLayouts(
            @PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        readable(caller, id);
        return lists.mediaPropertiesLayouts();
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/TeamResource/{id}/Workflows")
    WorkflowList workflows(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        return lists.workflows(readable(caller, id));
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/TeamResource/{id}/Layout")
    TeamLayoutConfig layout(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        return layouts.of(readable(caller, id));
    }

    /** A team that the caller may read. */
    private String readable(SignedInUser caller, String id) {
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
}
