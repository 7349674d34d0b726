package org.finessebridge.app.layout;

import java.io.IOException;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.requestbody.Body;
import org.finessebridge.app.requestbody.MostBytes;
import org.finessebridge.app.security.SignedInUser;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** The layout of desktops, for those who configure it (guide, "LayoutConfig APIs"). */
@RestController
class LayoutConfigController {

    private final DefaultLayout layout;

    LayoutConfigController(DefaultLayout layout) {
        this.layout = layout;
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping(LayoutConfig.URI)
    LayoutConfig get() {
        return layout.get();
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PutMapping(LayoutConfig.URI)
    void set(@MostBytes(LayoutXml.MOST_BYTES) Body<LayoutConfigBody> body, @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        layout.set(caller.loginId(), body.read().layout());
    }
}
