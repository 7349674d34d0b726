package org.finessebridge.app.teammessage;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.configuration.CreatedObject;
import org.finessebridge.app.requestbody.Body;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.security.SignedInUser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads, shows and takes back what teams are told (guide, "TeamMessage APIs"). */
@RestController
class TeamMessageController {

    private static final String MESSAGE = "/finesse/api/TeamMessage";
    private static final String MESSAGES = "/finesse/api/TeamMessages";

    private final TeamMessages messages;
    private final TeamMessageAccess access;

    TeamMessageController(TeamMessages messages, TeamMessageAccess access) {
        this.messages = messages;
        this.access = access;
    }

    /** Those that a team sees, for its members and supervisors. */
    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/Team/{id}/TeamMessages")
    TeamMessageList ofTeam(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        String team = access.readableTeam(caller, id);
        return new TeamMessageList(messages.all(message -> message.isFor(team)));
    }

    /** Those that somebody has written: the caller, unless an administrator asks for another. */
    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping(MESSAGES)
    TeamMessageList createdBy(
            @RequestParam(required = false) @Nullable String createdBy, @AuthenticationPrincipal SignedInUser caller) {
        String creator = access.readableCreator(caller, createdBy);
        return new TeamMessageList(
                messages.all(message -> message.createdBy().id().equals(creator)));
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping(MESSAGE + "/{id}")
    TeamMessage get(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        TeamMessage message = messages.get(id);
        access.requireReader(caller, message);
        return message;
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @PostMapping({MESSAGE, MESSAGES})
    ResponseEntity<Void> create(
            @RequestHeader(name = RequestId.HEADER, required = false) @Nullable String header,
            @AuthenticationPrincipal SignedInUser caller,
            Body<TeamMessageBody> body,
            HttpServletResponse response)
            throws IOException {
        TeamMessage.Creator creator = access.writer(caller);
        TeamMessageBody wanted = body.read();
        String text = wanted.text();
        long seconds = wanted.seconds();
        List<String> teams = wanted.teamIds();
        Runnable mayWrite = () -> access.requireSupervisor(caller, teams);
        mayWrite.run();
        TeamMessage made = messages.create(
                author(caller),
                new TeamMessages.Wanted(creator, text, seconds, teams),
                mayWrite,
                RequestId.of(header, null, response));
        return CreatedObject.at(made.uri());
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @DeleteMapping(MESSAGE + "/{id}")
    void delete(
            @PathVariable String id,
            @RequestHeader(name = RequestId.HEADER, required = false) @Nullable String header,
            @AuthenticationPrincipal SignedInUser caller,
            HttpServletResponse response) {
        access.requireCreator(caller, messages.get(id));
        messages.delete(author(caller), id, RequestId.of(header, null, response));
    }

    private static TeamMessages.Author author(SignedInUser caller) {
        return new TeamMessages.Author(caller.loginId(), caller.isAdministrator());
    }
}
