package org.finessebridge.app.teamresource;

import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.mediapropertieslayout.MediaPropertiesLayout;
import org.finessebridge.app.mediapropertieslayout.MediaPropertiesLayoutList;
import org.finessebridge.app.mediapropertieslayout.MediaPropertiesLayouts;
import org.finessebridge.app.reasoncode.ReasonCode;
import org.finessebridge.app.reasoncode.ReasonCodeList;
import org.finessebridge.app.requestbody.Described;
import org.finessebridge.app.requestbody.Described.Need;
import org.finessebridge.app.security.SignedInUser;
import org.finessebridge.app.workflow.WorkflowList;
import org.finessebridge.app.wrapupreason.WrapUpReason;
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

/**
 * What a user has: the same lists as those of the user's team, for the user and administrators (guide,
 * "User—Get Reason Code List" and its neighbours, which newer releases keep for old clients).
 */
@RestController
class UserListsController {

    private final TeamReaders readers;
    private final TeamLists lists;
    private final MediaPropertiesLayouts layouts;

    UserListsController(TeamReaders readers, TeamLists lists, MediaPropertiesLayouts layouts) {
        this.readers = readers;
        this.lists = lists;
        this.layouts = layouts;
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/User/{id}/ReasonCodes")
    ReasonCodeList reasonCodes(
            @PathVariable String id,
            @Described(
                            values = {"NOT_READY", "LOGOUT", "ALL"},
                            need = Need.ALWAYS)
                    @RequestParam(required = false)
                    @Nullable
                    String category,
            @AuthenticationPrincipal SignedInUser caller) {
        return lists.reasonCodes(readers.teamOf(caller, id), category);
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/User/{id}/ReasonCode/{reasonCode}")
    ReasonCode reasonCode(
            @PathVariable String id, @PathVariable String reasonCode, @AuthenticationPrincipal SignedInUser caller) {
        return lists.reasonCode(readers.teamOf(caller, id), reasonCode);
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/User/{id}/WrapUpReasons")
    WrapUpReasonList wrapUpReasons(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        return lists.wrapUpReasons(readers.teamOf(caller, id));
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/User/{id}/WrapUpReason/{wrapUpReason}")
    WrapUpReason wrapUpReason(
            @PathVariable String id, @PathVariable String wrapUpReason, @AuthenticationPrincipal SignedInUser caller) {
        return lists.wrapUpReason(readers.teamOf(caller, id), wrapUpReason);
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/User/{id}/PhoneBooks")
    ResponseEntity<PhoneBooksWithContacts> phoneBooks(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range,
            @AuthenticationPrincipal SignedInUser caller) {
        return lists.phoneBooks(readers.teamOf(caller, id), range);
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/User/{id}/MediaPropertiesLayout")
    MediaPropertiesLayout mediaPropertiesLayout(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        readers.teamOf(caller, id);
        return layouts.byDefault();
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/User/{id}/MediaPropertiesLayouts")
    MediaPropertiesLayoutList mediaPropertiesLayouts(
            @PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        readers.teamOf(caller, id);
        return lists.mediaPropertiesLayouts();
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/User/{id}/Workflows")
    WorkflowList workflows(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        return lists.workflows(readers.teamOf(caller, id));
    }
}
