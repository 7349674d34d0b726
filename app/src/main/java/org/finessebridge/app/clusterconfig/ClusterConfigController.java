package org.finessebridge.app.clusterconfig;

import com.fasterxml.jackson.annotation.JsonRootName;
import java.io.IOException;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.clusterconfig.ClusterConfig.Node;
import org.finessebridge.app.configuration.BodyValue;
import org.finessebridge.app.requestbody.Body;
import org.finessebridge.app.systeminfo.Deployment;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The cluster, for those who configure it (guide, "ClusterConfig APIs"). The product runs as one node: a second one is
 * refused, and not kept for nobody to read.
 */
@RestController
class ClusterConfigController {

    private final Deployment deployment;

    ClusterConfigController(Deployment deployment) {
        this.deployment = deployment;
    }

    @JsonRootName("ClusterConfig")
    record ClusterConfigBody(@Nullable NodeBody secondaryNode) {

        record NodeBody(@Nullable String host) {}

        /** Empty where no second node is wanted. */
        String host() {
            BodyValue host = BodyValue.parameter("host", secondaryNode == null ? null : secondaryNode.host());
            return host.isPresent() && host.optional(253).isEmpty()
                    ? ""
                    : host.host().text();
        }
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping(ClusterConfig.URI)
    ClusterConfig get() {
        deployment.requireUcce();
        return new ClusterConfig(new Node(""));
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PutMapping(ClusterConfig.URI)
    void set(Body<ClusterConfigBody> body) throws IOException {
        deployment.requireUcce();
        String host = body.read().host();
        if (!host.isEmpty()) {
            throw new FinesseApiException(
                    ErrorType.NOT_IMPLEMENTED, host, "The server runs as one node, without a secondary one");
        }
    }
}
