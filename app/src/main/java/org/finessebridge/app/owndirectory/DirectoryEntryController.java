package org.finessebridge.app.owndirectory;

import java.io.IOException;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.owndirectory.entry.DirectoryDiff;
import org.finessebridge.app.owndirectory.entry.DirectoryEntries;
import org.finessebridge.app.owndirectory.entry.TeamEntry;
import org.finessebridge.app.owndirectory.entry.UserEntry;
import org.finessebridge.app.requestbody.Body;
import org.finessebridge.app.security.SignedInUser;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** One team or user of the own directory: read, made or changed by PUT, removed by DELETE; done at once. */
@RestController
class DirectoryEntryController {

    private static final String USER = DirectoryController.URI + "/User/";
    private static final String TEAM = DirectoryController.URI + "/Team/";

    private final OwnDirectory directory;
    private final DirectoryImports imports;

    DirectoryEntryController(OwnDirectory directory, DirectoryImports imports) {
        this.directory = directory;
        this.imports = imports;
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping(USER + "{id}")
    UserEntry user(@PathVariable String id) {
        return UserEntry.of(
                directory.settled().findUserById(id).orElseThrow(() -> FinesseApiException.userNotFound(id)));
    }

    /** What is left out of a user that is there stays as it is. */
    @AllowedTo(Caller.ADMINISTRATOR)
    @PutMapping(USER + "{id}")
    ResponseEntity<DirectoryDiff> putUser(
            @PathVariable String id, Body<UserEntry> body, @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        UserEntry wanted = body.read().withLoginId(id);
        return change(caller, USER + id, present -> DirectoryEntries.of(present).with(wanted));
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @DeleteMapping(USER + "{id}")
    ResponseEntity<DirectoryDiff> deleteUser(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        return change(caller, USER + id, present -> {
            if (present.findUserById(id).isEmpty()) {
                throw FinesseApiException.userNotFound(id);
            }
            return DirectoryEntries.of(present).withoutUser(id);
        });
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping(TEAM + "{id}")
    TeamEntry team(@PathVariable String id) {
        return TeamEntry.of(directory.settled().findTeam(id).orElseThrow(() -> noSuchTeam(id)));
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PutMapping(TEAM + "{id}")
    ResponseEntity<DirectoryDiff> putTeam(
            @PathVariable String id, Body<TeamEntry> body, @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        TeamEntry wanted = new TeamEntry(null, id, body.read().name());
        return change(caller, TEAM + id, present -> DirectoryEntries.of(present).with(wanted));
    }

    /** Not while it has members or supervisors. */
    @AllowedTo(Caller.ADMINISTRATOR)
    @DeleteMapping(TEAM + "{id}")
    ResponseEntity<DirectoryDiff> deleteTeam(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        return change(caller, TEAM + id, present -> {
            if (present.findTeam(id).isEmpty()) {
                throw noSuchTeam(id);
            }
            return DirectoryEntries.of(present).withoutTeam(id);
        });
    }

    private static FinesseApiException noSuchTeam(String id) {
        return new FinesseApiException(ErrorType.TEAM_ID_NOT_FOUND, id, "There is no such own team");
    }

    private ResponseEntity<DirectoryDiff> change(SignedInUser caller, String uri, DirectoryImports.Source source) {
        return DirectoryController.answer(imports.change(caller.loginId(), uri, source));
    }
}
