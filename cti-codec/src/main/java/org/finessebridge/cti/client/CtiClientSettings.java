package org.finessebridge.cti.client;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.finessebridge.cti.codec.MessageLayouts;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.code.ServiceMask;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link CtiClient} reaches its servers.
 *
 * @param sides one or two servers: side A, then side B
 * @param protocolVersions the versions that OPEN_REQ may name, the highest first; a lower one is
 *     asked for when the server refuses a higher one
 * @param peripheralId PeripheralID of requests that name none
 * @param clientId ClientID of OPEN_REQ, at most 63 characters
 * @param clientPassword ClientPassword of OPEN_REQ; may be empty
 * @param clientSignature ClientSignature of OPEN_REQ, at most 63 characters
 * @param requiredServices bits of ServicesRequested without which a session is of no use
 * @param optionalServices bits of ServicesRequested that are asked for too
 * @param heartbeatInterval how long the session may be silent before HEARTBEAT_REQ is sent; 5 s is
 *     the shortest that the guide allows, shorter ones are for tests; at most 30 s with UCCX
 * @param connectTimeout how long a TCP connection may take
 * @param openTimeout how long OPEN_CONF may take
 * @param requestTimeout how long the answer to a request may take
 * @param closeTimeout how long CLOSE_CONF may take
 * @param drainTimeout how long requests in flight may still be answered when the session leaves its
 *     side in order
 * @param standbyTimeout how long the client waits for a standby server to become active
 * @param reconnectMin the first wait, after both sides have failed once
 * @param reconnectMax the longest wait
 * @param preferSideA whether the session moves back from side B when side A answers again
 * @param probeInterval how often a side is tried in the background
 * @param maxInFlight how many requests may wait for their outcome at once
 * @param maxUnsentBytes how many bytes may wait for a server that does not read; with more,
 *     requests are not sent
 * @param tls how the connection is secured; null for plain TCP
 */
public record CtiClientSettings(
        List<CtiEndpoint> sides,
        List<ProtocolVersion> protocolVersions,
        long peripheralId,
        String clientId,
        Secret clientPassword,
        String clientSignature,
        long requiredServices,
        long optionalServices,
        Duration heartbeatInterval,
        Duration connectTimeout,
        Duration openTimeout,
        Duration requestTimeout,
        Duration closeTimeout,
        Duration drainTimeout,
        Duration standbyTimeout,
        Duration reconnectMin,
        Duration reconnectMax,
        boolean preferSideA,
        Duration probeInterval,
        int maxInFlight,
        int maxUnsentBytes,
        @Nullable CtiTlsSettings tls) {

    /** The versions that a client asks for unless it is told otherwise: 24 down to 14. */
    private static final List<ProtocolVersion> USUAL_VERSIONS = versions(ProtocolVersion.V24, ProtocolVersion.V14);

    /** One message of the largest size has to fit. */
    private static final int FEWEST_UNSENT_BYTES = 2 * MessageLayouts.MAX_FRAME_LENGTH;

    private static final int LONGEST_CLIENT_ID = 63;

    /** UCCX developer guide, "Heartbeats". */
    private static final Duration LONGEST_HEARTBEAT_OF_UCCX = Duration.ofSeconds(30);

    public CtiClientSettings {
        sides = List.copyOf(sides);
        if (sides.isEmpty() || sides.size() > CtiSide.values().length) {
            throw new IllegalArgumentException("a CTI client has one or two sides");
        }
        protocolVersions = protocolVersions.stream()
                .distinct()
                .sorted(Comparator.comparingInt(ProtocolVersion::number).reversed())
                .toList();
        if (protocolVersions.isEmpty()) {
            throw new IllegalArgumentException("a CTI client asks for at least one version");
        }
        if (clientId.isEmpty() || clientId.length() > LONGEST_CLIENT_ID) {
            throw new IllegalArgumentException("the client id has 1 to 63 characters");
        }
        if (clientSignature.length() > LONGEST_CLIENT_ID) {
            throw new IllegalArgumentException("the client signature has at most 63 characters");
        }
        if (clientPassword.value().length() > LONGEST_CLIENT_ID) {
            throw new IllegalArgumentException("the client password has at most 63 characters");
        }
        requirePositive(heartbeatInterval, "heartbeat interval");
        if (protocolVersions.getFirst().isUccx() && heartbeatInterval.compareTo(LONGEST_HEARTBEAT_OF_UCCX) > 0) {
            throw new IllegalArgumentException("the heartbeat interval must be at most %s with UCCX, it is %s"
                    .formatted(DurationText.of(LONGEST_HEARTBEAT_OF_UCCX), DurationText.of(heartbeatInterval)));
        }
        requirePositive(connectTimeout, "connect timeout");
        requirePositive(openTimeout, "open timeout");
        requirePositive(requestTimeout, "request timeout");
        requirePositive(closeTimeout, "close timeout");
        requirePositive(drainTimeout, "drain timeout");
        requirePositive(standbyTimeout, "standby timeout");
        requirePositive(probeInterval, "probe interval");
        requirePositive(reconnectMin, "shortest reconnect wait");
        if (reconnectMax.compareTo(reconnectMin) < 0) {
            throw new IllegalArgumentException("the longest reconnect wait is shorter than the shortest");
        }
        if (maxInFlight < 1) {
            throw new IllegalArgumentException("at least one request must be allowed in flight");
        }
        if (maxUnsentBytes < FEWEST_UNSENT_BYTES) {
            throw new IllegalArgumentException(
                    "at least %d unsent bytes must be allowed".formatted(FEWEST_UNSENT_BYTES));
        }
    }

    /** All versions from the highest down to the lowest, both of them among them. */
    public static List<ProtocolVersion> versions(ProtocolVersion highest, ProtocolVersion lowest) {
        if (lowest.dialect() != highest.dialect()) {
            throw new IllegalArgumentException("all protocol versions are of one dialect");
        }
        if (lowest.number() > highest.number()) {
            throw new IllegalArgumentException(
                    "the lowest protocol version, %s, is higher than the highest, %s".formatted(lowest, highest));
        }
        return IntStream.rangeClosed(lowest.number(), highest.number())
                .mapToObj(highest::withNumber)
                .toList()
                .reversed();
    }

    /** A builder with the usual values. */
    public static Builder builder() {
        return new Builder();
    }

    /** The server of a side. */
    CtiEndpoint endpoint(CtiSide side) {
        return side == CtiSide.A ? sides.getFirst() : sides.getLast();
    }

    private static void requirePositive(Duration duration, String name) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("the " + name + " must be longer than 0");
        }
    }

    /** Builds settings; only a side must be given. */
    public static final class Builder {

        private List<CtiEndpoint> sides = List.of();
        private List<ProtocolVersion> protocolVersions = USUAL_VERSIONS;
        private long peripheralId = 5000;
        private String clientId = "FinesseBridge";
        private Secret clientPassword = Secret.NONE;
        private String clientSignature = "FinesseBridge";
        private long requiredServices = ServiceMask.ALL_EVENTS | ServiceMask.CLIENT_CONTROL;
        private long optionalServices;
        private Duration heartbeatInterval = Duration.ofSeconds(5);
        private Duration connectTimeout = Duration.ofSeconds(5);
        private Duration openTimeout = Duration.ofSeconds(30);
        private Duration requestTimeout = Duration.ofSeconds(10);
        private Duration closeTimeout = Duration.ofSeconds(5);
        private Duration drainTimeout = Duration.ofSeconds(2);
        private Duration standbyTimeout = Duration.ofSeconds(30);
        private Duration reconnectMin = Duration.ofMillis(250);
        private Duration reconnectMax = Duration.ofSeconds(10);
        private boolean preferSideA;
        private Duration probeInterval = Duration.ofSeconds(30);
        private int maxInFlight = 10_000;
        private int maxUnsentBytes = 1024 * 1024;
        private @Nullable CtiTlsSettings tls;

        private Builder() {}

        /** Side A, and side B where there is one. */
        public Builder sides(CtiEndpoint... servers) {
            this.sides = List.of(servers);
            return this;
        }

        /** The one version to ask for. */
        public Builder protocolVersion(ProtocolVersion protocolVersion) {
            return protocolVersions(List.of(protocolVersion));
        }

        /** The versions to ask for, from the highest to the lowest, in any order. */
        public Builder protocolVersions(List<ProtocolVersion> protocolVersions) {
            this.protocolVersions = List.copyOf(protocolVersions);
            return this;
        }

        public Builder peripheralId(long peripheralId) {
            this.peripheralId = peripheralId;
            return this;
        }

        public Builder clientId(String clientId) {
            this.clientId = clientId;
            return this;
        }

        public Builder clientPassword(Secret clientPassword) {
            this.clientPassword = clientPassword;
            return this;
        }

        public Builder clientSignature(String clientSignature) {
            this.clientSignature = clientSignature;
            return this;
        }

        public Builder requiredServices(long requiredServices) {
            this.requiredServices = requiredServices;
            return this;
        }

        /** Bits of {@link ServiceMask} to ask for too; the session opens also where they are not granted. */
        public Builder optionalServices(long optionalServices) {
            this.optionalServices = optionalServices;
            return this;
        }

        public Builder heartbeatInterval(Duration heartbeatInterval) {
            this.heartbeatInterval = heartbeatInterval;
            return this;
        }

        public Builder connectTimeout(Duration connectTimeout) {
            this.connectTimeout = connectTimeout;
            return this;
        }

        public Builder openTimeout(Duration openTimeout) {
            this.openTimeout = openTimeout;
            return this;
        }

        public Builder requestTimeout(Duration requestTimeout) {
            this.requestTimeout = requestTimeout;
            return this;
        }

        public Builder closeTimeout(Duration closeTimeout) {
            this.closeTimeout = closeTimeout;
            return this;
        }

        public Builder drainTimeout(Duration drainTimeout) {
            this.drainTimeout = drainTimeout;
            return this;
        }

        public Builder standbyTimeout(Duration standbyTimeout) {
            this.standbyTimeout = standbyTimeout;
            return this;
        }

        public Builder reconnectMin(Duration reconnectMin) {
            this.reconnectMin = reconnectMin;
            return this;
        }

        public Builder reconnectMax(Duration reconnectMax) {
            this.reconnectMax = reconnectMax;
            return this;
        }

        public Builder preferSideA(boolean preferSideA) {
            this.preferSideA = preferSideA;
            return this;
        }

        public Builder probeInterval(Duration probeInterval) {
            this.probeInterval = probeInterval;
            return this;
        }

        public Builder maxInFlight(int maxInFlight) {
            this.maxInFlight = maxInFlight;
            return this;
        }

        public Builder maxUnsentBytes(int maxUnsentBytes) {
            this.maxUnsentBytes = maxUnsentBytes;
            return this;
        }

        public Builder tls(@Nullable CtiTlsSettings tls) {
            this.tls = tls;
            return this;
        }

        public CtiClientSettings build() {
            return new CtiClientSettings(
                    sides,
                    protocolVersions,
                    peripheralId,
                    clientId,
                    clientPassword,
                    clientSignature,
                    requiredServices,
                    optionalServices,
                    heartbeatInterval,
                    connectTimeout,
                    openTimeout,
                    requestTimeout,
                    closeTimeout,
                    drainTimeout,
                    standbyTimeout,
                    reconnectMin,
                    reconnectMax,
                    preferSideA,
                    probeInterval,
                    maxInFlight,
                    maxUnsentBytes,
                    tls);
        }
    }
}
