package org.finessebridge.app.dialog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.finessebridge.app.security.SignedInUser;
import org.finessebridge.app.user.UserAccess;
import org.finessebridge.app.xml.FinesseXml;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** Lists a user's calls. The bridge follows agents' states only, so the list is empty. */
@RestController
class DialogController {

    /** The collection of a user's calls. */
    record Dialogs(
            @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("Dialog")
            List<Object> dialog) {}

    private final UserAccess access;

    DialogController(UserAccess access) {
        this.access = access;
    }

    @GetMapping("/finesse/api/User/{id}/Dialogs")
    ResponseEntity<String> list(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        access.readable(caller, id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(FinesseXml.document("Dialogs", new Dialogs(List.of())));
    }
}
