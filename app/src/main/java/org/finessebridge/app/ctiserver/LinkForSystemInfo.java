package org.finessebridge.app.ctiserver;

import org.finessebridge.app.systeminfo.CtiLinkInfo;
import org.finessebridge.app.systeminfo.CtiLinkSource;
import org.finessebridge.cti.client.CtiLinkStatus;
import org.finessebridge.cti.client.CtiLinkStatus.Maintenance;
import org.springframework.stereotype.Component;

/** Puts how the CTI client's link is in SystemInfo's words. */
@Component
class LinkForSystemInfo implements CtiLinkSource {

    private final CtiLink link;

    LinkForSystemInfo(CtiLink link) {
        this.link = link;
    }

    @Override
    public CtiLinkInfo now() {
        CtiLinkStatus status = link.status();
        if (status == null) {
            return CtiLinkInfo.NONE;
        }
        return new CtiLinkInfo(
                status.version() == null ? null : status.version().number(),
                status.heartbeatInterval(),
                status.answers(),
                status.sinceHeard(),
                status.servers().stream()
                        .map(server -> new CtiLinkInfo.Server(server.endpoint().host(), server.connectedFor()))
                        .toList(),
                status.maintenance() == Maintenance.NONE
                        ? ""
                        : status.maintenance().name(),
                status.inMaintenance());
    }
}
