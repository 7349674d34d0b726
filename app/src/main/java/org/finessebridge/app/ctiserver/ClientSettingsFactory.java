package org.finessebridge.app.ctiserver;

import java.time.Duration;
import java.util.List;
import org.finessebridge.app.startup.StartupException;
import org.finessebridge.cti.client.CtiClientSettings;
import org.finessebridge.cti.client.CtiEndpoint;
import org.finessebridge.cti.client.CtiTlsSettings;
import org.finessebridge.cti.layout.Dialect;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.code.ServiceMask;
import org.jspecify.annotations.Nullable;

/** Makes the CTI client's settings from {@code finesse.cti}. */
final class ClientSettingsFactory {

    /** UCCX CTI Protocol Developer Guide, "Heartbeats". */
    private static final Duration LONGEST_HEARTBEAT_OF_UCCX = Duration.ofSeconds(30);

    private ClientSettingsFactory() {}

    /**
     * The client's settings.
     *
     * @throws IllegalArgumentException where a value cannot work; the message says which
     */
    static CtiClientSettings of(CtiSettings settings, List<CtiEndpoint> sides) {
        requireHeartbeatsOften(settings);
        return CtiClientSettings.builder()
                .sides(sides.toArray(CtiEndpoint[]::new))
                .protocolVersions(ProtocolVersions.of(settings))
                .peripheralId(settings.servedPeripheralId())
                .optionalServices(ServiceMask.CONFIG_EVENTS)
                .clientId(settings.clientId())
                .clientPassword(new Secret(settings.clientPassword()))
                .heartbeatInterval(settings.heartbeatInterval())
                .requestTimeout(settings.requestTimeout())
                .preferSideA(settings.preferSideA())
                .tls(tls(settings.tls()))
                .build();
    }

    private static void requireHeartbeatsOften(CtiSettings settings) {
        if (settings.dialect() == Dialect.UCCX
                && settings.heartbeatInterval().compareTo(LONGEST_HEARTBEAT_OF_UCCX) > 0) {
            throw new StartupException(
                    "finesse.cti.heartbeat-interval is %d s, but a UCCX server ends sessions whose"
                                    .formatted(settings.heartbeatInterval().toSeconds())
                            + " heartbeats are more than 30 s apart.",
                    "Set finesse.cti.heartbeat-interval to 30s or less.");
        }
    }

    private static @Nullable CtiTlsSettings tls(CtiSettings.Tls tls) {
        if (tls.enabled()) {
            return new CtiTlsSettings(
                    tls.trustStore(),
                    new Secret(tls.trustStorePassword()),
                    tls.keyStore(),
                    new Secret(tls.keyStorePassword()),
                    tls.verifyHostName());
        }
        String set = tls.trustStore() != null
                ? "finesse.cti.tls.trust-store"
                : tls.keyStore() != null ? "finesse.cti.tls.key-store" : null;
        if (set != null) {
            throw new StartupException(
                    set + " is set, but TLS is not enabled: the session would be readable on" + " the network.",
                    "Set finesse.cti.tls.enabled=true, or take " + set + " out.");
        }
        return null;
    }
}
