package org.finessebridge.app.ctiserver;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import java.time.Duration;
import org.finessebridge.app.host.Host;
import org.finessebridge.app.systemconfig.SystemConfig;
import org.finessebridge.cti.layout.Dialect;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The CTI server and how to talk to it.
 *
 * @param sideA {@code host:port} of side A; null if there is no CTI server but the simulator
 * @param sideB {@code host:port} of side B; null if there is none
 * @param dialect the family of the server
 * @param protocolVersion the highest version of GED-188 to ask for, 14 to 25 for UCCE, 10 to 18 for
 *     UCCX; null: 24, or 17 for UCCX
 * @param lowestProtocolVersion the lowest one, where the server refuses those above; null: the
 *     lowest of the dialect
 * @param floatingLengthWidth bytes of a floating field's length in version 18 of UCCX
 * @param peripheralId the peripheral whose agents are served; null: what it usually is with the
 *     dialect
 * @param clientId the name under which the session is opened
 * @param clientPassword the password that belongs to it
 * @param heartbeatInterval how long the session may be silent before a heartbeat is sent; at most
 *     30 s with UCCX
 * @param requestTimeout how long an answer may take
 * @param preferSideA whether the session moves back from side B when side A answers again
 * @param tls how the connection is secured
 * @param simulator the CTI simulator
 */
@Validated
@ConfigurationProperties(prefix = "finesse.cti", ignoreUnknownFields = false)
record CtiSettings(
        @Nullable String sideA,
        @Nullable String sideB,
        @NotNull @DefaultValue("ucce") Dialect dialect,

        @Nullable @Min(ProtocolVersion.OLDEST_UCCX) @Max(ProtocolVersion.NEWEST)
        Integer protocolVersion,

        @Nullable @Min(ProtocolVersion.OLDEST_UCCX) @Max(ProtocolVersion.NEWEST)
        Integer lowestProtocolVersion,

        @DefaultValue("1") @Min(1) @Max(2) int floatingLengthWidth,
        @Nullable @Min(1) @Max(32767) Integer peripheralId,

        @DefaultValue("FinesseBridge") @Size(min = 1, max = 63)
        String clientId,

        @DefaultValue("") @Size(max = 63) String clientPassword,

        @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 1) @DefaultValue("5s")
        Duration heartbeatInterval,

        @NotNull @DurationMin(millis = 100) @DurationMax(hours = 1) @DefaultValue("10s")
        Duration requestTimeout,

        @DefaultValue("false") boolean preferSideA,
        @Valid @NotNull @DefaultValue Tls tls,
        @Valid @NotNull @DefaultValue Simulator simulator) {

    /**
     * TLS to the CTI servers. A store is a PEM file, or PKCS#12 with a password.
     *
     * @param enabled whether TLS is spoken
     * @param trustStore the certificates of the servers or of their authorities; null: those that
     *     the JDK trusts
     * @param trustStorePassword its password, for PKCS#12
     * @param keyStore the client's certificate and key; null: the servers want none
     * @param keyStorePassword its password
     * @param verifyHostName whether a certificate must name the host of its side
     */
    record Tls(
            @DefaultValue("false") boolean enabled,
            @Nullable Path trustStore,
            @DefaultValue("") String trustStorePassword,
            @Nullable Path keyStore,
            @DefaultValue("") String keyStorePassword,
            @DefaultValue("true") boolean verifyHostName) {

        Tls enabledIf(boolean secure) {
            return new Tls(
                    enabled || secure, trustStore, trustStorePassword, keyStore, keyStorePassword, verifyHostName);
        }

        @Override
        public String toString() {
            return "Tls[enabled=%s, trustStore=%s, keyStore=%s, verifyHostName=%s]"
                    .formatted(enabled, trustStore, keyStore, verifyHostName);
        }
    }

    /**
     * The simulator's settings.
     *
     * @param enabled whether it runs; null: it does unless a CTI server is configured
     * @param address the address that it listens at
     * @param port its port; 0: any
     * @param logoutOnAgentDisconnect LOAD of UCCE: what becomes of an agent whose client was lost, NOT_READY (0) or
     *     LOGOUT (1); UCCX signs the agent out
     * @param control its control API
     */
    record Simulator(
            @Nullable Boolean enabled,
            @DefaultValue("127.0.0.1") String address,
            @DefaultValue("42027") @Min(0) @Max(65535) int port,
            @DefaultValue("0") @Min(0) @Max(1) int logoutOnAgentDisconnect,
            @Valid @NotNull @DefaultValue Control control) {}

    /**
     * The settings of the simulator's control API.
     *
     * @param enabled whether it runs, while the simulator does
     * @param address the address that it listens at
     * @param port its port; 0: any
     */
    record Control(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("127.0.0.1") String address,
            @DefaultValue("7080") @Min(0) @Max(65535) int port) {}

    /** The peripheral whose agents are served. */
    long servedPeripheralId() {
        if (peripheralId != null) {
            return peripheralId;
        }
        return dialect == Dialect.UCCX ? ContactCentre.UCCX_PERIPHERAL_ID : ContactCentre.DEFAULT_PERIPHERAL_ID;
    }

    /**
     * The same with the CTI servers that an administrator has set. The peripheral stays, where it is set; TLS is
     * spoken as before, where it is switched on.
     */
    CtiSettings with(SystemConfig.Cti set) {
        return new CtiSettings(
                side(set.host(), set.port()),
                set.backupPort() == null ? null : side(set.backupHost(), set.backupPort()),
                dialect,
                protocolVersion,
                lowestProtocolVersion,
                floatingLengthWidth,
                peripheralId == null ? Integer.valueOf(set.peripheralId()) : peripheralId,
                clientId,
                clientPassword,
                heartbeatInterval,
                requestTimeout,
                preferSideA,
                tls.enabledIf(set.secure()),
                simulator);
    }

    /** An IPv6 address stands in brackets; what an earlier release has taken for a host fails when it is connected to. */
    private static String side(String host, int port) {
        return Host.of(host).map(known -> known.withPort(port)).orElse(host + ":" + port);
    }

    /** Whether the simulator runs. */
    boolean simulates() {
        return simulator.enabled() == null ? sideA == null && sideB == null : simulator.enabled();
    }

    @Override
    public String toString() {
        return "CtiSettings[sideA=%s, sideB=%s, dialect=%s, peripheralId=%d, clientId=%s,"
                        .formatted(sideA, sideB, dialect, servedPeripheralId(), clientId)
                + " tls=%s]".formatted(tls);
    }
}
