package org.finessebridge.app.mediapropertieslayout;

import java.io.IOException;
import java.util.List;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.configuration.ConfigurationRequests;
import org.finessebridge.app.requestbody.Body;
import org.finessebridge.app.security.SignedInUser;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Media properties layouts, for those who configure them (guide, "MediaPropertiesLayout APIs"). */
@RestController
class MediaPropertiesLayoutController {

    private static final String LAYOUT = "/finesse/api/MediaPropertiesLayout";
    private static final String DEFAULT = LAYOUT + "/default";
    private static final String BY_ID = LAYOUT + "/{id}";

    private final MediaPropertiesLayouts layouts;
    private final ConfigurationRequests<MediaPropertiesLayout> requests;

    MediaPropertiesLayoutController(MediaPropertiesLayouts layouts) {
        this.layouts = layouts;
        this.requests = new ConfigurationRequests<>(layouts.objects());
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping(BY_ID)
    MediaPropertiesLayout get(@PathVariable String id) {
        return requests.get(id);
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping({LAYOUT, DEFAULT})
    MediaPropertiesLayout getDefault() {
        return layouts.byDefault();
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping("/finesse/api/MediaPropertiesLayouts")
    MediaPropertiesLayoutList list() {
        return new MediaPropertiesLayoutList(layouts.all());
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PostMapping({LAYOUT, "/finesse/api/MediaPropertiesLayouts"})
    ResponseEntity<Void> create(Body<MediaPropertiesLayoutBody> body, @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        return requests.create(caller.loginId(), body);
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PutMapping(BY_ID)
    void update(
            @PathVariable String id, Body<MediaPropertiesLayoutBody> body, @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        requests.update(caller.loginId(), id, body);
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PutMapping({LAYOUT, DEFAULT})
    void updateDefault(Body<MediaPropertiesLayoutBody> body, @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        requests.update(caller.loginId(), Long.toString(layouts.byDefault().id()), body);
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @DeleteMapping(BY_ID)
    void delete(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller)
            throws HttpRequestMethodNotSupportedException {
        if (DEFAULT.endsWith("/" + id)) {
            throw new HttpRequestMethodNotSupportedException("DELETE", List.of("GET", "PUT"));
        }
        requests.delete(caller.loginId(), id);
    }
}
