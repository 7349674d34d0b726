package org.finessebridge.app.serviceability;

import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Counts for administrators (guide, "Cisco Finesse Serviceability APIs", "ConfigInfo"). */
@RestController
class ServiceabilityController {

    private final ObjectProvider<ConnectedUsers> connected;
    private final Totals totals;

    ServiceabilityController(ObjectProvider<ConnectedUsers> connected, Totals totals) {
        this.connected = connected;
        this.totals = totals;
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping(ConnectedUsersInfo.URI)
    ConnectedUsersInfo connectedUsersInfo() {
        ConnectedUsers known = connected.getIfAvailable();
        if (known == null) {
            throw new FinesseApiException(
                    ErrorType.NOT_IMPLEMENTED, "", "Users are connected to an XMPP server elsewhere");
        }
        return new ConnectedUsersInfo(ConnectedUsersInfo.URI, ConnectedUsersInfo.Summary.of(known.now()));
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping(ConfigInfo.URI)
    ConfigInfo configInfo() {
        return totals.configInfo();
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping(RuntimeConfigInfo.URI)
    RuntimeConfigInfo runtimeConfigInfo() {
        return totals.runtimeConfigInfo();
    }
}
