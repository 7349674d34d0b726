package org.finessebridge.cti.client;

import java.time.Duration;
import java.util.List;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.jspecify.annotations.Nullable;

/**
 * How the link to the CTI servers is at one moment. Immutable.
 *
 * @param servers side A, then side B where there is one
 * @param version what both speak in the open session; null where none is open
 * @param heartbeatInterval after how long a silence a heartbeat is sent
 * @param answers whether the server answers: a session is open, and no heartbeat went by unanswered
 * @param sinceHeard how long ago the server was heard last: every message is as good as the answer to
 *     a heartbeat; null where it never was
 * @param maintenance how far the connected server is on its way into maintenance
 * @param inMaintenance how long it has been; null where it is not
 */
public record CtiLinkStatus(
        List<Server> servers,
        @Nullable ProtocolVersion version,
        Duration heartbeatInterval,
        boolean answers,
        @Nullable Duration sinceHeard,
        Maintenance maintenance,
        @Nullable Duration inMaintenance) {

    public CtiLinkStatus {
        servers = List.copyOf(servers);
    }

    /**
     * A server.
     *
     * @param connectedFor how long its session has been open; null where none is
     */
    public record Server(CtiEndpoint endpoint, @Nullable Duration connectedFor) {}

    /** How far a server is on its way into maintenance (guide, "Maintenance Mode"). */
    public enum Maintenance {
        NONE,
        /** It has asked, and its clients have agreed. */
        INITIATING,
        /** It goes: sessions move to the other side. */
        IN_PROGRESS
    }
}
