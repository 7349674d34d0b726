package org.finessebridge.app.dialog;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.requestbody.Body;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.security.SignedInUser;
import org.finessebridge.app.user.UserAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** Reads dialogs, and takes requests about calls on (guide, "Dialog APIs"). */
@RestController
@EnableConfigurationProperties(DialogSettings.class)
class DialogController {

    /** The collection of a user\'s calls. */
    @JsonRootName("Dialogs")
    record Dialogs(
            @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("Dialog")
            List<Dialog> dialog) {}

    private final UserAccess users;
    private final DialogAccess access;
    private final CurrentDialogs dialogs;
    private final CallRequestReader calls;
    private final DialogRequestReader actions;
    private final DialogRequests requests;

    DialogController(
            UserAccess users,
            DialogAccess access,
            CurrentDialogs dialogs,
            CallRequestReader calls,
            DialogRequestReader actions,
            DialogRequests requests) {
        this.users = users;
        this.access = access;
        this.dialogs = dialogs;
        this.calls = calls;
        this.actions = actions;
        this.requests = requests;
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/User/{id}/Dialogs")
    Dialogs list(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        DirectoryUser user = users.readable(caller, id);
        return new Dialogs(dialogs.of(user.loginId()));
    }

    /** Those that are no calls: there are none, since tasks of other media are not routed here. */
    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/User/{id}/Dialogs/Media")
    Dialogs listOfMedia(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        users.readable(caller, id);
        return new Dialogs(List.of());
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/Dialog/{id}")
    Dialog get(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        return access.readable(caller, id);
    }

    /**
     * A new call. 202 says that the request is under way; its outcome is an event (guide,
     * "Asynchronous requests").
     */
    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @PostMapping("/finesse/api/User/{id}/Dialogs")
    ResponseEntity<Void> call(
            @PathVariable String id,
            @RequestHeader(name = RequestId.HEADER, required = false) @Nullable String header,
            @AuthenticationPrincipal SignedInUser caller,
            Body<DialogBody> body,
            HttpServletResponse response)
            throws IOException {
        if (!caller.isUser()) {
            throw new FinesseApiException( // spelled as the original spells it
                    ErrorType.INVALID_AUTHORIZATION_USER,
                    id,
                    "User (" + caller.loginId() + ") is not an authorizied supervisor.");
        }
        DirectoryUser user = users.own(caller, id);
        DialogBody wanted = body.read();
        RequestId requestId = RequestId.of(header, wanted.requestId(), response);
        requests.submit(calls.read(wanted, requestId, user));
        return accepted();
    }

    /** An action on a call; as {@link #call}. */
    @PutMapping("/finesse/api/Dialog/{id}")
    ResponseEntity<Void> act(
            @PathVariable String id,
            @RequestHeader(name = RequestId.HEADER, required = false) @Nullable String header,
            @AuthenticationPrincipal SignedInUser caller,
            Body<DialogBody> body,
            HttpServletResponse response)
            throws IOException {
        DirectoryUser user = users.own(caller, caller.loginId());
        DialogBody wanted = body.read();
        RequestId requestId = RequestId.of(header, wanted.requestId(), response);
        requests.submit(actions.read(wanted, requestId, user, id));
        return accepted();
    }

    /** A page of the vendor's that finds no type thinks that the request has failed. */
    private static ResponseEntity<Void> accepted() {
        return ResponseEntity.accepted().contentType(MediaType.APPLICATION_XML).build();
    }
}
