package org.finessebridge.app.user;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.audit.AuditLog;
import org.finessebridge.app.directory.Directory;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.representation.Paged;
import org.finessebridge.app.representation.Rendered;
import org.finessebridge.app.representation.Streamed;
import org.finessebridge.app.requestbody.Body;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.security.SignedInUser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** Reads a user, and takes requests for another state on (guide, "User APIs"). */
@RestController
class UserController {

    private final Directory directory;
    private final UserAccess access;
    private final UserStatuses statuses;
    private final UserStateRequests requests;
    private final UserStateRequestReader reader;
    private final Users users;
    private final AuditLog audit;

    UserController(
            Directory directory,
            UserAccess access,
            UserStatuses statuses,
            UserStateRequests requests,
            UserStateRequestReader reader,
            Users users,
            AuditLog audit) {
        this.directory = directory;
        this.access = access;
        this.statuses = statuses;
        this.requests = requests;
        this.reader = reader;
        this.users = users;
        this.audit = audit;
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/User/{id}")
    Rendered<User> get(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        DirectorySnapshot now = directory.snapshot();
        DirectoryUser user = UserAccess.readable(now, caller, id);
        return users.rendered(now, user, statuses.of(user.loginId()));
    }

    /** All of them, whole (guide, "User—Get List"). */
    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/Users")
    UserList list(@AuthenticationPrincipal SignedInUser caller) {
        if (!caller.isAdministrator()) {
            throw new FinesseApiException( // with an ErrorType of its own (guide, "User API Errors")
                    ErrorType.UNAUTHORIZED, caller.loginId(), "The user is not authorized to perform this operation");
        }
        DirectorySnapshot now = directory.snapshot();
        return new UserList(now.users().stream()
                .map(user -> users.of(now, user, statuses.of(user.loginId())))
                .toList());
    }

    @Paged
    @Streamed
    @JsonRootName("Users")
    record UserList(
            @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("User")
            List<User> users) {}

    /**
     * 202 says that the request is under way; its outcome is an event (guide, "Asynchronous
     * requests").
     */
    @PutMapping("/finesse/api/User/{id}")
    ResponseEntity<Void> changeState(
            @PathVariable String id,
            @RequestHeader(name = RequestId.HEADER, required = false) @Nullable String header,
            @AuthenticationPrincipal SignedInUser caller,
            Body<UserBody> body,
            HttpServletResponse response)
            throws IOException {
        DirectoryUser target = access.changeable(caller, id);
        UserBody wanted = body.read();
        RequestId requestId = RequestId.of(header, wanted.requestId(), response);
        UserStateRequest request = reader.read(wanted, requestId, caller, target);
        requests.submit(request);
        String extension = request.extension();
        if (extension != null) {
            audit.login(request.loginId(), extension);
        }
        // A page of the vendor's that finds no type thinks that the request has failed.
        return ResponseEntity.accepted().contentType(MediaType.APPLICATION_XML).build();
    }
}
