package org.finessebridge.cti.simulator;

import io.netty.handler.ssl.SslContext;
import java.time.Duration;
import org.finessebridge.cti.message.code.ServiceMask;
import org.finessebridge.cti.simulator.fault.SimulatorBehaviour;
import org.finessebridge.cti.simulator.session.SessionSettings;
import org.finessebridge.cti.simulator.session.VersionRange;
import org.jspecify.annotations.Nullable;

/**
 * Where a {@link CtiServerSimulator} listens, whom it lets in, and what it grants. What it does
 * wrong is its {@link SimulatorBehaviour}.
 *
 * @param address the address to listen on; loopback unless others may connect
 * @param port the port; 0 takes any free one
 * @param maxClients connections beyond this number are closed at once
 * @param maxUnsentBytes a client that has more than this waiting for it is closed
 * @param versions the protocol versions that are accepted
 * @param services bits of {@link ServiceMask}: what may be granted; ACTIVE_STANDBY is granted from
 *     version 24 only
 * @param openWithin how long a connection may stay without a session
 * @param tls the server's side of TLS; null for plain TCP
 */
public record SimulatorSettings(
        String address,
        int port,
        int maxClients,
        int maxUnsentBytes,
        VersionRange versions,
        long services,
        Duration openWithin,
        @Nullable SslContext tls) {

    /** Everything that the simulator plays. */
    public static final long ALL_SERVICES = ServiceMask.CLIENT_EVENTS
            | ServiceMask.CLIENT_CONTROL
            | ServiceMask.ALL_EVENTS
            | ServiceMask.PERIPHERAL_MONITOR
            | ServiceMask.AGENT_STATE_CONTROL_ONLY
            | ServiceMask.CONFIG_EVENTS
            | ServiceMask.ACTIVE_STANDBY;

    private static final int MAX_CLIENTS = 1_000;
    private static final int MAX_UNSENT_BYTES = 4 * 1024 * 1024;
    private static final Duration OPEN_WITHIN = Duration.ofSeconds(60);

    public SimulatorSettings {
        if (port < 0 || port > 0xFFFF) {
            throw new IllegalArgumentException("port " + port + " is not one of 0 to 65535");
        }
        new SessionSettings(maxClients, maxUnsentBytes, versions, services, openWithin, tls);
    }

    /** Plain TCP, every version and service. */
    public SimulatorSettings(String address, int port, int maxClients, int maxUnsentBytes) {
        this(address, port, maxClients, maxUnsentBytes, VersionRange.ALL, ALL_SERVICES, OPEN_WITHIN, null);
    }

    /** On loopback, with the usual limits. */
    public static SimulatorSettings onLoopback(int port) {
        return at("127.0.0.1", port);
    }

    /** On an address, with the usual limits. */
    public static SimulatorSettings at(String address, int port) {
        return new SimulatorSettings(address, port, MAX_CLIENTS, MAX_UNSENT_BYTES);
    }

    /** What of it concerns each session, wherever the server listens. */
    public SessionSettings sessions() {
        return new SessionSettings(maxClients, maxUnsentBytes, versions, services, openWithin, tls);
    }

    /** The same, accepting these versions. */
    public SimulatorSettings withVersions(VersionRange accepted) {
        return new SimulatorSettings(address, port, maxClients, maxUnsentBytes, accepted, services, openWithin, tls);
    }

    /** The same, granting at most these services. */
    public SimulatorSettings withServices(long grantable) {
        return new SimulatorSettings(address, port, maxClients, maxUnsentBytes, versions, grantable, openWithin, tls);
    }

    /** The same, with TLS at its port. */
    public SimulatorSettings withTls(SslContext server) {
        return new SimulatorSettings(address, port, maxClients, maxUnsentBytes, versions, services, openWithin, server);
    }

    /** The same, with other limits. */
    public SimulatorSettings withLimits(int clients, int unsentBytes) {
        return new SimulatorSettings(address, port, clients, unsentBytes, versions, services, openWithin, tls);
    }
}
