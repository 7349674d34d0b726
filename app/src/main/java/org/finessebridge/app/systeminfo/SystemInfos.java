package org.finessebridge.app.systeminfo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.finessebridge.app.identity.ServerIdentity;
import org.springframework.stereotype.Component;

/** Makes the SystemInfo object of the moment. */
@Component
public class SystemInfos {

    private final ServerIdentity identity;
    private final InstantSource time;
    private final Deployment deployment;

    /**
     * @param identity the names that clients learn
     */
    public SystemInfos(ServerIdentity identity, InstantSource time, Deployment deployment) {
        this.identity = identity;
        this.time = time;
        this.deployment = deployment;
    }

    /** SystemInfo for the given state, now. */
    public SystemInfo of(ServiceState state) {
        Instant now = time.instant();
        return new SystemInfo(
                FinesseTime.format(now),
                deployment.type().name(),
                deployment.peripheralId(),
                new SystemInfo.Node(identity.fqdn()),
                state.status().name(),
                state.reason(),
                "NON_SSO",
                timezoneOffsetMinutes(now),
                SystemInfo.URI,
                identity.xmppDomain(),
                identity.xmppPubSubDomain());
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
