package org.finessebridge.app.user;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.directory.Directory;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.security.SignedInUser;
import org.finessebridge.app.xml.FinesseXml;
import org.finessebridge.app.xml.MalformedXmlException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Reads a user, and takes requests for another state on (guide, "User APIs"). */
@RestController
class UserController {

    /** The largest body of a PUT, in bytes. */
    private static final int MAX_BODY = 64 * 1024;

    private final Directory directory;
    private final UserAccess access;
    private final UserStatuses statuses;
    private final UserStateRequests requests;

    UserController(Directory directory, UserAccess access, UserStatuses statuses, UserStateRequests requests) {
        this.directory = directory;
        this.access = access;
        this.statuses = statuses;
        this.requests = requests;
    }

    @GetMapping("/finesse/api/User/{id}")
    ResponseEntity<String> get(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        DirectorySnapshot now = directory.snapshot();
        DirectoryUser user = UserAccess.readable(now, caller, id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(FinesseXml.document("User", Users.of(now, user, statuses.of(user.loginId()))));
    }

    /**
     * 202 says that the request is under way; its outcome is an event (guide, "Asynchronous
     * requests").
     */
    @PutMapping(
            value = "/finesse/api/User/{id}",
            consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    ResponseEntity<Void> changeState(
            @PathVariable String id,
            @RequestHeader(name = RequestId.HEADER, required = false) @Nullable String header,
            @AuthenticationPrincipal SignedInUser caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        DirectoryUser target = access.changeable(caller, id);
        UserBody body = body(request);
        RequestId requestId = RequestId.of(header, body.requestId(), response);
        requests.submit(UserStateRequestReader.read(body, requestId, caller, target));
        // A page of the vendor's that finds no type thinks that the request has failed.
        return ResponseEntity.accepted().contentType(MediaType.APPLICATION_XML).build();
    }

    private static UserBody body(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(MAX_BODY + 1);
        if (bytes.length > MAX_BODY) {
            throw new FinesseApiException(
                    ErrorType.REQUEST_ENTITY_TOO_LARGE, "", "The body is larger than " + MAX_BODY + " bytes");
        }
        if (bytes.length == 0) {
            throw new FinesseApiException(ErrorType.BAD_REQUEST, "", "The body is missing");
        }
        try {
            return FinesseXml.read(bytes, request.getContentType(), "User", UserBody.class);
        } catch (MalformedXmlException e) {
            throw new FinesseApiException(ErrorType.BAD_REQUEST, "", String.valueOf(e.getMessage()));
        }
    }
}
