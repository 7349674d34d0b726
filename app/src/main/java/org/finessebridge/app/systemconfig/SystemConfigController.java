package org.finessebridge.app.systemconfig;

import java.io.IOException;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.requestbody.Body;
import org.finessebridge.app.security.SignedInUser;
import org.finessebridge.app.systeminfo.Deployment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** The CTI servers, for those who configure them; a change counts from the next start (guide, "SystemConfig APIs"). */
@RestController
class SystemConfigController {

    private static final Logger LOG = LoggerFactory.getLogger(SystemConfigController.class);

    private final KeptSystemConfig kept;
    private final PresentCti present;
    private final Deployment deployment;

    SystemConfigController(KeptSystemConfig kept, PresentCti present, Deployment deployment) {
        this.kept = kept;
        this.present = present;
        this.deployment = deployment;
    }

    /** What was set, though it counts from the next start; else what the server is connected to. */
    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping(SystemConfig.URI)
    SystemConfig get() {
        deployment.requireUcce();
        SystemConfig now = new SystemConfig(present.cti());
        return present.isBySettings() ? now : kept.find().orElse(now);
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PutMapping(SystemConfig.URI)
    void set(Body<SystemConfigBody> body, @AuthenticationPrincipal SignedInUser caller) throws IOException {
        deployment.requireUcce();
        SystemConfig wanted = body.read().config();
        if (present.isBySettings()) {
            throw new FinesseApiException(
                    ErrorType.FORBIDDEN,
                    "finesse.cti",
                    "The CTI servers are set by the server's settings; change those, or take them out");
        }
        kept.set(caller.loginId(), wanted);
        LOG.info("{} has set the CTI servers; they count from the next start on", caller.loginId());
    }
}
