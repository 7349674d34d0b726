package org.finessebridge.app.clientlog;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.requestbody.Body;
import org.finessebridge.app.requestbody.MostBytes;
import org.finessebridge.app.requestbody.RequestBody;
import org.finessebridge.app.security.SignedInUser;
import org.finessebridge.app.user.UserAccess;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes the logs of desktops (guide, "ClientLog APIs"): by their users alone, and never shows one. */
@RestController
class ClientLogController {

    private static final String COMPRESSED = "/finesse/api/User/{id}/CompressedClientLog";

    /** Room for the longest log in UTF-8, and for characters that are written as entities. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    /** Each takes megabytes while it is read, for as long as its desktop likes to send: and no user has all room. */
    private static final int AT_A_TIME = 16;

    private static final int OF_A_USER = 2;

    private final UserAccess access;
    private final ClientLogs logs;

    /** How many are read, by user. */
    private final ConcurrentHashMap<String, Integer> reading = new ConcurrentHashMap<>();

    private final Semaphore room = new Semaphore(AT_A_TIME);

    ClientLogController(UserAccess access, ClientLogs logs) {
        this.access = access;
        this.logs = logs;
    }

    @PostMapping("/finesse/api/User/{id}/ClientLog")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Void> keep(
            @PathVariable String id,
            @MostBytes(MOST_BYTES) Body<ClientLogBody> body,
            @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        String loginId = own(caller, id);
        return one(loginId, () -> logs.keep(loginId, body.read().required()));
    }

    /** A zip file, in Base64 as {@code logData}. */
    @PostMapping(COMPRESSED)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Void> keepCompressed(
            @PathVariable String id,
            @MostBytes(MOST_BYTES) Body<ClientLogBody> body,
            @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        String loginId = own(caller, id);
        return one(loginId, () -> logs.keepEncoded(loginId, body.read().required()));
    }

    /** A zip file as it is. */
    @PostMapping(
            value = COMPRESSED,
            consumes = {"application/zip", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Void> keepZip(
            @PathVariable String id, HttpServletRequest request, @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        String loginId = own(caller, id);
        return one(loginId, () -> logs.keep(loginId, RequestBody.bytes(request, ClientLogBody.MOST_CHARACTERS)));
    }

    private String own(SignedInUser caller, String id) {
        String loginId = access.own(caller, id).loginId();
        ClientLogs.requireShort(loginId);
        return loginId;
    }

    private interface Task {
        void run() throws IOException;
    }

    private ResponseEntity<Void> one(String loginId, Task task) throws IOException {
        try {
            if (reading.merge(loginId, 1, Integer::sum) > OF_A_USER || !room.tryAcquire()) {
                throw new FinesseApiException(ErrorType.SERVICE_UNAVAILABLE, "", "TOO_MANY_REQUESTS_WAITING");
            }
            try {
                task.run();
            } finally {
                room.release();
            }
        } finally {
            reading.computeIfPresent(loginId, (user, count) -> count == 1 ? null : count - 1);
        }
        return ResponseEntity.accepted().contentType(MediaType.APPLICATION_XML).build();
    }
}
