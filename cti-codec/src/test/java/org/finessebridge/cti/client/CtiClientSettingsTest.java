package org.finessebridge.cti.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.Secret;
import org.junit.jupiter.api.Test;

class CtiClientSettingsTest {

    private static final CtiEndpoint A = new CtiEndpoint("a", 42027);

    @Test
    void hasTheUsualValuesUnlessToldOtherwise() {
        CtiClientSettings settings = CtiClientSettings.builder().sides(A).build();

        assertThat(settings.protocolVersions())
                .extracting(ProtocolVersion::number)
                .containsExactly(24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14);
        assertThat(settings.requiredServices()).isEqualTo(0x14);
        assertThat(settings.preferSideA()).isFalse();
        assertThat(settings.tls()).isNull();
        assertThat(settings.peripheralId()).isEqualTo(5000);
        assertThat(settings.heartbeatInterval()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.openTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.requestTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.closeTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.reconnectMin()).isEqualTo(Duration.ofMillis(250));
        assertThat(settings.reconnectMax()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.endpoint(CtiSide.A)).isEqualTo(A);
    }

    @Test
    void refusesWhatCannotWork() {
        CtiClientSettings.Builder builder = CtiClientSettings.builder();
        assertThatThrownBy(builder::build).hasMessageContaining("one or two sides");
        assertThatThrownBy(builder.sides(A, A, A)::build).hasMessageContaining("one or two sides");
        builder.sides(A);
        assertThatThrownBy(builder.clientId("x".repeat(64))::build).hasMessageContaining("client id");
        builder.clientId("x");
        assertThatThrownBy(builder.maxInFlight(0)::build).hasMessageContaining("in flight");
        builder.maxInFlight(1);
        assertThatThrownBy(builder.heartbeatInterval(Duration.ZERO)::build).hasMessageContaining("heartbeat");
        builder.heartbeatInterval(Duration.ofSeconds(5));
        assertThatThrownBy(builder.protocolVersions(List.of())::build).hasMessageContaining("at least one version");
        builder.protocolVersion(ProtocolVersion.V20);
        assertThatThrownBy(builder.maxUnsentBytes(12_500)::build).hasMessageContaining("unsent bytes");
        assertThatThrownBy(() -> CtiClientSettings.versions(ProtocolVersion.V14, ProtocolVersion.V20))
                .hasMessageContaining("14")
                .hasMessageContaining("20");
        assertThatThrownBy(() -> new CtiEndpoint("a", 65536)).hasMessageContaining("port 65536");
        assertThatThrownBy(() -> new CtiEndpoint(" ", 1)).hasMessageContaining("host");
    }

    @Test
    void asksForTheHighestVersionFirst() {
        assertThat(CtiClientSettings.builder()
                        .sides(A)
                        .protocolVersions(List.of(ProtocolVersion.V18, ProtocolVersion.V24, ProtocolVersion.V18))
                        .build()
                        .protocolVersions())
                .containsExactly(ProtocolVersion.V24, ProtocolVersion.V18);
    }

    @Test
    void showsNoPassword() {
        assertThat(CtiClientSettings.builder()
                        .sides(A)
                        .clientPassword(new Secret("hunter2"))
                        .build()
                        .toString())
                .doesNotContain("hunter2");
    }

    @Test
    void wantsHeartbeatsOfUccxAtMostThirtySecondsApart() {
        CtiClientSettings.Builder uccx = CtiClientSettings.builder()
                .sides(new CtiEndpoint("a", 1))
                .protocolVersion(ProtocolVersion.uccx(17))
                .heartbeatInterval(Duration.ofMillis(30_001));
        assertThatThrownBy(uccx::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the heartbeat interval must be at most 30 s with UCCX, it is 30001 ms");
        assertThat(uccx.heartbeatInterval(Duration.ofSeconds(30)).build()).isNotNull();
        assertThat(uccx.protocolVersion(ProtocolVersion.V24)
                        .heartbeatInterval(Duration.ofSeconds(90))
                        .build())
                .isNotNull();
    }
}
