package org.finessebridge.app.systeminfo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;
import org.finessebridge.app.identity.ServerIdentity;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Makes the SystemInfo object of the moment. */
@Component
@EnableConfigurationProperties(SystemInfoSettings.class)
public class SystemInfos {

    /** The first version of the CTI server's protocol that knows maintenance (12.6). */
    private static final int FIRST_WITH_MAINTENANCE = 24;

    private static final long NOT_SO = -1;

    private final ServerIdentity identity;
    private final InstantSource time;
    private final Deployment deployment;
    private final CtiLinkSource cti;
    private final NodePorts ports;
    private final SystemInfoSettings settings;

    /**
     * @param identity the names that clients learn
     */
    public SystemInfos(
            ServerIdentity identity,
            InstantSource time,
            Deployment deployment,
            CtiLinkSource cti,
            NodePorts ports,
            SystemInfoSettings settings) {
        this.identity = identity;
        this.time = time;
        this.deployment = deployment;
        this.cti = cti;
        this.ports = ports;
        this.settings = settings;
    }

    /** SystemInfo for the given state, now. */
    public SystemInfo of(ServiceState state) {
        Instant now = time.instant();
        CtiLinkInfo link = cti.now();
        boolean uccx = deployment.type() == Deployment.Type.UCCX;
        boolean maintained = !uccx && (link.version() == null || link.version() >= FIRST_WITH_MAINTENANCE);
        NodePorts.Open open = ports.open();
        String secondary = settings.secondaryNode();
        return new SystemInfo(
                seconds(link.heartbeatInterval()),
                maintained ? link.maintenance() : null,
                servers(link),
                maintained ? Objects.requireNonNullElse(seconds(link.inMaintenance()), NOT_SO) : null,
                link.version(),
                FinesseTime.format(now),
                deployment.type().name(),
                maintained ? "" : null,
                maintained ? NOT_SO : null,
                link.answers() ? "success" : "failure",
                link.sinceHeard() == null ? null : now.minus(link.sinceHeard()).toEpochMilli(),
                uccx ? settings.license().name() : null,
                deployment.peripheralId(),
                node(Objects.requireNonNullElse(settings.primaryNode(), identity.fqdn()), open),
                secondary == null ? null : node(secondary, open),
                state.status().name(),
                state.reason(),
                "NON_SSO",
                timezoneOffsetMinutes(now),
                SystemInfo.URI,
                identity.xmppDomain(),
                identity.xmppPubSubDomain());
    }

    /** Of the other node nothing is known but its name. */
    private SystemInfo.Node node(String host, NodePorts.Open own) {
        boolean isThis = host.equalsIgnoreCase(identity.fqdn());
        return new SystemInfo.Node(host, isThis ? own.https() : null, isThis ? own.xmpp() : null);
    }

    private static SystemInfo.CtiServers servers(CtiLinkInfo link) {
        return new SystemInfo.CtiServers(link.servers().stream()
                .map(server -> new SystemInfo.CtiServer(
                        server.connectedFor() != null,
                        Objects.requireNonNullElse(seconds(server.connectedFor()), NOT_SO),
                        server.host()))
                .toList());
    }

    private static @Nullable Long seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }

    /** The time alone. */
    SystemInfo.Timestamp timestamp() {
        return new SystemInfo.Timestamp(FinesseTime.format(time.instant()));
    }

    private static int timezoneOffsetMinutes(Instant now) {
        int seconds = ZoneId.systemDefault().getRules().getOffset(now).getTotalSeconds();
        return Math.toIntExact(Duration.ofSeconds(seconds).toMinutes());
    }
}
