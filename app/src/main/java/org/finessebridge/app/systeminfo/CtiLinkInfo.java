package org.finessebridge.app.systeminfo;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What SystemInfo tells of the CTI servers (guide, "SystemInfo API Parameters").
 *
 * @param version of the protocol in the open session; null where none is open
 * @param heartbeatInterval after how long a silence a heartbeat is sent
 * @param answers whether the server answers
 * @param sinceHeard how long ago it was heard last; null where it never was
 * @param servers all that are configured, side A first
 * @param maintenance {@code INITIATING} or {@code IN_PROGRESS} where the connected server goes into
 *     maintenance, else empty
 * @param inMaintenance how long it has; null where it does not
 */
public record CtiLinkInfo(
        @Nullable Integer version,
        @Nullable Duration heartbeatInterval,
        boolean answers,
        @Nullable Duration sinceHeard,
        List<Server> servers,
        String maintenance,
        @Nullable Duration inMaintenance) {

    /** There is no link yet. */
    public static final CtiLinkInfo NONE = new CtiLinkInfo(null, null, false, null, List.of(), "", null);

    public CtiLinkInfo {
        servers = List.copyOf(servers);
    }

    /**
     * A CTI server.
     *
     * @param connectedFor how long its session has been open; null where none is
     */
    public record Server(String host, @Nullable Duration connectedFor) {}
}
