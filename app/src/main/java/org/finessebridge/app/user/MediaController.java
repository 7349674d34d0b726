package org.finessebridge.app.user;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.security.SignedInUser;
import org.finessebridge.app.systeminfo.Deployment;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/**
 * Says that users have no media beside voice, which desktops ask for after the sign-in (guide, "Media
 * APIs"); with UCCX there are none at all.
 */
@RestController
class MediaController {

    private final UserAccess access;
    private final Deployment deployment;

    MediaController(UserAccess access, Deployment deployment) {
        this.access = access;
        this.deployment = deployment;
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/User/{id}/Media")
    MediaList list(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        if (deployment.type() == Deployment.Type.UCCX) {
            throw new FinesseApiException(ErrorType.NOT_IMPLEMENTED, "", "There are no media in this deployment");
        }
        access.readable(caller, id);
        return new MediaList(List.of());
    }

    @JsonRootName("MediaList")
    record MediaList(
            @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("Media")
            List<Medium> media) {}

    /** A medium, of which there is none. */
    record Medium(String id, String name, String uri) {}
}
