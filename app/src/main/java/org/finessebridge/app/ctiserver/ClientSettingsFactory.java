package org.finessebridge.app.ctiserver;

import org.finessebridge.app.startup.StartupException;
import org.finessebridge.cti.client.CtiClientSettings;
import org.finessebridge.cti.client.CtiEndpoint;
import org.finessebridge.cti.client.CtiTlsSettings;
import org.finessebridge.cti.message.Secret;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Makes the CTI client's settings from {@code finesse.cti}. */
final class ClientSettingsFactory {

    private ClientSettingsFactory() {}

    /**
     * The client's settings.
     *
     * @throws IllegalArgumentException where a value cannot work; the message says which
     */
    static CtiClientSettings of(CtiSettings settings, List<CtiEndpoint> sides) {
        return CtiClientSettings.builder()
                .sides(sides.toArray(CtiEndpoint[]::new))
                .protocolVersions(ProtocolVersions.of(settings))
                .peripheralId(settings.peripheralId())
                .clientId(settings.clientId())
                .clientPassword(new Secret(settings.clientPassword()))
                .heartbeatInterval(settings.heartbeatInterval())
                .requestTimeout(settings.requestTimeout())
                .preferSideA(settings.preferSideA())
                .tls(tls(settings.tls()))
                .build();
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
        String set =
                tls.trustStore() != null
                        ? "finesse.cti.tls.trust-store"
                        : tls.keyStore() != null ? "finesse.cti.tls.key-store" : null;
        if (set != null) {
            throw new StartupException(
                    set
                            + " is set, but TLS is not enabled: the session would be readable on"
                            + " the network.",
                    "Set finesse.cti.tls.enabled=true, or take " + set + " out.");
        }
        return null;
    }
}
