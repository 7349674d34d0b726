package org.finessebridge.app.ctiserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.finessebridge.app.startup.StartupException;
import org.finessebridge.app.systemconfig.SystemConfig;
import org.finessebridge.cti.client.CtiClientSettings;
import org.finessebridge.cti.client.CtiEndpoint;
import org.finessebridge.cti.client.CtiTlsSettings;
import org.finessebridge.cti.layout.Dialect;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CtiSettingsTest {

    @Test
    void defaults() {
        assertThat(bind(Map.of()))
                .isEqualTo(new CtiSettings(
                        null,
                        null,
                        Dialect.UCCE,
                        null,
                        null,
                        1,
                        null,
                        "FinesseBridge",
                        "",
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        false,
                        new CtiSettings.Tls(false, null, "", null, "", true),
                        new CtiSettings.Simulator(
                                null, "127.0.0.1", 42027, 0, new CtiSettings.Control(true, "127.0.0.1", 7080))));
    }

    @Test
    void everyPropertyIsBound() {
        Map<String, String> properties = Map.ofEntries(
                Map.entry("finesse.cti.side-a", "a:1"),
                Map.entry("finesse.cti.side-b", "b:2"),
                Map.entry("finesse.cti.dialect", "uccx"),
                Map.entry("finesse.cti.protocol-version", "18"),
                Map.entry("finesse.cti.lowest-protocol-version", "16"),
                Map.entry("finesse.cti.floating-length-width", "2"),
                Map.entry("finesse.cti.prefer-side-a", "true"),
                Map.entry("finesse.cti.tls.enabled", "true"),
                Map.entry("finesse.cti.tls.trust-store", "/trust.pem"),
                Map.entry("finesse.cti.tls.trust-store-password", "trustsecret"),
                Map.entry("finesse.cti.tls.key-store", "/key.p12"),
                Map.entry("finesse.cti.tls.key-store-password", "keysecret"),
                Map.entry("finesse.cti.tls.verify-host-name", "false"),
                Map.entry("finesse.cti.peripheral-id", "5001"),
                Map.entry("finesse.cti.client-id", "me"),
                Map.entry("finesse.cti.client-password", "secret"),
                Map.entry("finesse.cti.heartbeat-interval", "7s"),
                Map.entry("finesse.cti.request-timeout", "8s"),
                Map.entry("finesse.cti.simulator.enabled", "true"),
                Map.entry("finesse.cti.simulator.address", "127.0.0.2"),
                Map.entry("finesse.cti.simulator.port", "9"),
                Map.entry("finesse.cti.simulator.logout-on-agent-disconnect", "1"),
                Map.entry("finesse.cti.simulator.control.enabled", "false"),
                Map.entry("finesse.cti.simulator.control.address", "127.0.0.3"),
                Map.entry("finesse.cti.simulator.control.port", "10"));

        CtiSettings settings = bind(properties);

        assertThat(settings)
                .isEqualTo(new CtiSettings(
                        "a:1",
                        "b:2",
                        Dialect.UCCX,
                        18,
                        16,
                        2,
                        5001,
                        "me",
                        "secret",
                        Duration.ofSeconds(7),
                        Duration.ofSeconds(8),
                        true,
                        new CtiSettings.Tls(
                                true, Path.of("/trust.pem"), "trustsecret", Path.of("/key.p12"), "keysecret", false),
                        new CtiSettings.Simulator(
                                true, "127.0.0.2", 9, 1, new CtiSettings.Control(false, "127.0.0.3", 10))));
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @Test
    void becomeTheClientsSettings() {
        CtiClientSettings client = clientSettings(Map.of(
                "finesse.cti.protocol-version", "22",
                "finesse.cti.lowest-protocol-version", "20",
                "finesse.cti.prefer-side-a", "true",
                "finesse.cti.tls.enabled", "true",
                "finesse.cti.tls.trust-store", "/trust.pem"));

        assertThat(client.protocolVersions())
                .extracting(ProtocolVersion::number)
                .containsExactly(22, 21, 20);
        assertThat(client.preferSideA()).isTrue();
        assertThat(client.tls()).isEqualTo(CtiTlsSettings.trusting(Path.of("/trust.pem")));
        assertThat(clientSettings(Map.of()).tls()).isNull();
    }

    @Test
    void theLowestVersionIsNeverAboveTheHighest() {
        assertThat(clientSettings(Map.of(
                                "finesse.cti.protocol-version", "18",
                                "finesse.cti.lowest-protocol-version", "20"))
                        .protocolVersions())
                .containsExactly(ProtocolVersion.V18);
    }

    @Test
    void aDialectHasItsOwnUsualVersions() {
        assertThat(clientSettings(Map.of()).protocolVersions())
                .startsWith(ProtocolVersion.V24)
                .endsWith(ProtocolVersion.V14)
                .hasSize(11);
        assertThat(clientSettings(Map.of("finesse.cti.dialect", "uccx")).protocolVersions())
                .startsWith(ProtocolVersion.uccx(17))
                .endsWith(ProtocolVersion.uccx(10))
                .hasSize(8);
        assertThat(clientSettings(Map.of(
                                "finesse.cti.dialect", "uccx",
                                "finesse.cti.protocol-version", "18",
                                "finesse.cti.floating-length-width", "2"))
                        .protocolVersions())
                .startsWith(ProtocolVersion.uccx(18).withFloatingLengthWidth(2), ProtocolVersion.uccx(17));
    }

    @Test
    void rejectsVersionsThatTheDialectHasNot() {
        assertThatThrownBy(() -> clientSettings(Map.of("finesse.cti.protocol-version", "12")))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("12 is not one of 14 to 25");
        assertThatThrownBy(() -> clientSettings(Map.of(
                        "finesse.cti.dialect", "uccx",
                        "finesse.cti.protocol-version", "20")))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("20 is not one of 10 to 18");
        assertThatThrownBy(() -> clientSettings(Map.of(
                        "finesse.cti.dialect", "uccx",
                        "finesse.cti.floating-length-width", "2")))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("floating lengths of 2 bytes");
    }

    @Test
    void uccxHasItsOwnPeripheralUnlessOneIsSet() {
        assertThat(bind(Map.of()).servedPeripheralId()).isEqualTo(5000);
        assertThat(bind(Map.of("finesse.cti.dialect", "uccx")).servedPeripheralId())
                .isEqualTo(1);
        assertThat(bind(Map.of(
                                "finesse.cti.dialect", "uccx",
                                "finesse.cti.peripheral-id", "7"))
                        .servedPeripheralId())
                .isEqualTo(7);
    }

    @Test
    void rejectsHeartbeatsThatUccxFindsTooFarApart() {
        Map<String, String> tooFar = Map.of("finesse.cti.dialect", "uccx", "finesse.cti.heartbeat-interval", "31s");
        assertThatThrownBy(() -> clientSettings(tooFar))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("finesse.cti.heartbeat-interval is 31 s")
                .hasMessageContaining("UCCX");
        assertThat(clientSettings(Map.of("finesse.cti.dialect", "uccx")).heartbeatInterval())
                .isEqualTo(Duration.ofSeconds(5));
        assertThat(clientSettings(Map.of("finesse.cti.dialect", "uccx", "finesse.cti.heartbeat-interval", "30s"))
                        .heartbeatInterval())
                .isEqualTo(Duration.ofSeconds(30));
        assertThat(clientSettings(Map.of("finesse.cti.heartbeat-interval", "90s"))
                        .heartbeatInterval())
                .isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void rejectsFilesOfATlsThatIsOff() {
        assertThatThrownBy(() -> clientSettings(Map.of("finesse.cti.tls.trust-store", "/trust.pem")))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("finesse.cti.tls")
                .hasMessageContaining("not enabled");
    }

    private static CtiClientSettings clientSettings(Map<String, String> properties) {
        return ClientSettingsFactory.of(bind(properties), List.of(new CtiEndpoint("cti-a", 42027)));
    }

    @Test
    void theSimulatorRunsWhereNoServerIsConfigured() {
        assertThat(bind(Map.of()).simulates()).isTrue();
        assertThat(bind(Map.of("finesse.cti.side-a", "a:1")).simulates()).isFalse();
        assertThat(bind(Map.of("finesse.cti.simulator.enabled", "false")).simulates())
                .isFalse();
    }

    @Test
    void readsTheSides() {
        Map<String, String> properties =
                Map.of("finesse.cti.side-a", "cti-a:42027", "finesse.cti.side-b", "[::1]:43027");

        assertThat(CtiSides.of(bind(properties)))
                .isEqualTo(List.of(new CtiEndpoint("cti-a", 42027), new CtiEndpoint("::1", 43027)));
    }

    @Test
    void whatAnAdministratorHasSetMayBeAnIpv6Address() {
        CtiSettings set = bind(Map.of()).with(new SystemConfig.Cti("2001:db8::1", 42027, "cti-b", 43027, 5000, false));

        assertThat(CtiSides.of(set))
                .isEqualTo(List.of(new CtiEndpoint("2001:db8::1", 42027), new CtiEndpoint("cti-b", 43027)));
    }

    @Test
    void rejectsASideThatIsNoHostAndPort() {
        for (String side : List.of("cti-a", ":1", "cti-a:", "cti-a:0", "cti-a:65536", "cti-a:x")) {
            assertThatThrownBy(() -> CtiSides.of(bind(Map.of("finesse.cti.side-a", side))))
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining("finesse.cti.side-a");
        }
    }

    private static CtiSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("finesse.cti", CtiSettings.class);
    }
}
