package org.finessebridge.app.eccvariable;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.configuration.ConfigurationStore;
import org.finessebridge.app.configuration.DocumentKind;
import org.finessebridge.app.configuration.NamedDocuments;
import org.finessebridge.app.requestbody.Body;
import org.finessebridge.app.requestbody.MostBytes;
import org.finessebridge.app.security.SignedInUser;
import org.finessebridge.app.systeminfo.Deployment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Which ECC variables there are: for every desktop to read. The original asks its CCE; here administrators tell
 * (guide, "ECCVariableConfig").
 */
@RestController
class EccVariableConfigController {

    private static final String NAME = "default";
    private static final int MOST_BYTES = 256 * 1024;

    private final NamedDocuments<EccVariableConfig> kept;
    private final Deployment deployment;

    EccVariableConfigController(JdbcClient database, ConfigurationStore store, Deployment deployment) {
        this.kept = new NamedDocuments<>(
                "ECCVariableConfig", database, DocumentKind.ECC_VARIABLE_CONFIG, EccVariableConfig.class, store);
        this.deployment = deployment;
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping(EccVariableConfig.URI)
    EccVariableConfig get() {
        deployment.requireUcce();
        return Objects.requireNonNullElse(kept.find(NAME), new EccVariableConfig(List.of()));
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PutMapping(EccVariableConfig.URI)
    void set(@MostBytes(MOST_BYTES) Body<EccVariableConfigBody> body, @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        deployment.requireUcce();
        kept.put(caller.loginId(), EccVariableConfig.URI, NAME, body.read().config());
    }
}
