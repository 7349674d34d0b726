package org.finessebridge.app.serviceability;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.requestbody.Body;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells counters of the running product, always as JSON (guide, "Finesse Performance API"). */
@RestController
class PerformanceController {

    private static final int OK = 200;
    private static final String OF_NOTIFICATION_SERVICE = "openfire//";

    private final Counters counters;
    private final InstantSource time;

    PerformanceController(Counters counters, InstantSource time) {
        this.counters = counters;
        this.time = time;
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PostMapping("/finesse/api/performance")
    ResponseEntity<PerformanceAnswer> ask(Body<PerformanceRequest> body) throws IOException {
        PerformanceRequest request = body.read();
        PerformanceAnswer answer =
                new PerformanceAnswer(request, OK, time.instant().getEpochSecond(), value(request));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
    }

    private Object value(PerformanceRequest request) {
        return switch (Objects.requireNonNullElse(request.type(), "")) {
            case "list" -> counters.list();
            case "read" -> read(request);
            default -> throw new FinesseApiException(ErrorType.INVALID_INPUT, "type", "The type is list or read");
        };
    }

    private Object read(PerformanceRequest request) {
        String mbean = Objects.requireNonNullElse(request.mbean(), "");
        boolean prefixed = mbean.toLowerCase(Locale.ROOT).startsWith(OF_NOTIFICATION_SERVICE);
        Object value = counters.read(
                prefixed ? mbean.substring(OF_NOTIFICATION_SERVICE.length()) : mbean, request.attribute());
        if (value == null) {
            throw new FinesseApiException(ErrorType.FORBIDDEN, "mbean", "There is no such counter that may be read");
        }
        return value;
    }
}
