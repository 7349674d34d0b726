package org.finessebridge.app.teamresource;

import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.layout.TeamLayoutConfig;
import org.finessebridge.app.layout.TeamLayouts;
import org.finessebridge.app.mediapropertieslayout.MediaPropertiesLayoutList;
import org.finessebridge.app.reasoncode.ReasonCodeList;
import org.finessebridge.app.requestbody.Described;
import org.finessebridge.app.requestbody.Described.Need;
import org.finessebridge.app.security.SignedInUser;
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

    private final TeamReaders readers;
    private final TeamLists lists;
    private final TeamLayouts layouts;

    TeamResourceController(TeamReaders readers, TeamLists lists, TeamLayouts layouts) {
        this.readers = readers;
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
        return lists.reasonCodes(readers.team(caller, id), category);
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/TeamResource/{id}/WrapUpReasons")
    WrapUpReasonList wrapUpReasons(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        return lists.wrapUpReasons(readers.team(caller, id));
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/TeamResource/{id}/PhoneBooks")
    ResponseEntity<PhoneBooksWithContacts> phoneBooks(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range,
            @AuthenticationPrincipal SignedInUser caller) {
        return lists.phoneBooks(readers.team(caller, id), range);
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/TeamResource/{id}/MediaPropertiesLayouts")
    MediaPropertiesLayoutList mediaPropertiesLayouts(
            @PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        readers.team(caller, id);
        return lists.mediaPropertiesLayouts();
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/TeamResource/{id}/Workflows")
    WorkflowList workflows(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        return lists.workflows(readers.team(caller, id));
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/TeamResource/{id}/Layout")
    TeamLayoutConfig layout(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        return layouts.of(readers.team(caller, id));
    }
}
