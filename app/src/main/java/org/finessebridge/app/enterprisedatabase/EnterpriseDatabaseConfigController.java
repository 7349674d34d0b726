package org.finessebridge.app.enterprisedatabase;

import java.io.IOException;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.requestbody.Body;
import org.finessebridge.app.systeminfo.Deployment;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The original's database of users, for those who configure it (guide, "EnterpriseDatabaseConfig APIs"). The product
 * has users of its own: nothing would ever connect, so a PUT is refused after its body has been looked at, and no
 * password is kept.
 */
@RestController
class EnterpriseDatabaseConfigController {

    private final Deployment deployment;

    EnterpriseDatabaseConfigController(Deployment deployment) {
        this.deployment = deployment;
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping(EnterpriseDatabaseConfig.URI)
    EnterpriseDatabaseConfig get() {
        deployment.requireUcce();
        return EnterpriseDatabaseConfig.NONE;
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PutMapping(EnterpriseDatabaseConfig.URI)
    void set(Body<EnterpriseDatabaseBody> body) throws IOException {
        deployment.requireUcce();
        body.read().check();
        throw new FinesseApiException(
                ErrorType.NOT_IMPLEMENTED, "", "Users are those of the server itself, not of an AWDB");
    }
}
