package org.finessebridge.cti.simulator.session;

import io.netty.handler.ssl.SslContext;
import java.time.Duration;
import org.finessebridge.cti.message.code.ServiceMask;
import org.jspecify.annotations.Nullable;

/**
 * Whom a {@link SimulatedServer} lets in, and what it grants.
 *
 * @param maxClients connections beyond this number are closed at once
 * @param maxUnsentBytes a client that has more than this waiting for it is closed
 * @param versions the protocol versions that are accepted
 * @param services bits of {@link ServiceMask}: what may be granted
 * @param openWithin how long a connection may stay without a session
 * @param tls the server's side of TLS; null for plain TCP
 */
public record SessionSettings(
        int maxClients,
        int maxUnsentBytes,
        VersionRange versions,
        long services,
        Duration openWithin,
        @Nullable SslContext tls) {

    public SessionSettings {
        if (maxClients < 1 || maxUnsentBytes < 1) {
            throw new IllegalArgumentException("the simulator's limits must be at least 1");
        }
        if (!openWithin.isPositive()) {
            throw new IllegalArgumentException("a connection needs time to open a session");
        }
        if (tls != null && !tls.isServer()) {
            throw new IllegalArgumentException("the simulator's TLS must be that of a server");
        }
    }
}
