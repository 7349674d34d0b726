package org.finessebridge.cti.client;

import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.Secret;

import java.time.Duration;
import java.util.List;

/**
 * How a {@link CtiClient} reaches its servers.
 *
 * @param sides one or two servers: side A, then side B
 * @param protocolVersion the version that OPEN_REQ names
 * @param peripheralId PeripheralID of requests that name none
 * @param clientId ClientID of OPEN_REQ, at most 63 characters
 * @param clientPassword ClientPassword of OPEN_REQ; may be empty
 * @param clientSignature ClientSignature of OPEN_REQ, at most 63 characters
 * @param heartbeatInterval how long the session may be silent before HEARTBEAT_REQ is sent; 5 s is
 *     the shortest that the guide allows, shorter ones are for tests
 * @param connectTimeout how long a TCP connection may take
 * @param openTimeout how long OPEN_CONF may take
 * @param requestTimeout how long the answer to a request may take
 * @param closeTimeout how long CLOSE_CONF may take
 * @param reconnectMin the first wait, after both sides have failed once
 * @param reconnectMax the longest wait
 * @param maxInFlight how many requests may wait for their outcome at once
 */
public record CtiClientSettings(
        List<CtiEndpoint> sides,
        ProtocolVersion protocolVersion,
        long peripheralId,
        String clientId,
        Secret clientPassword,
        String clientSignature,
        Duration heartbeatInterval,
        Duration connectTimeout,
        Duration openTimeout,
        Duration requestTimeout,
        Duration closeTimeout,
        Duration reconnectMin,
        Duration reconnectMax,
        int maxInFlight) {

    private static final int LONGEST_CLIENT_ID = 63;

    public CtiClientSettings {
        sides = List.copyOf(sides);
        if (sides.isEmpty() || sides.size() > CtiSide.values().length) {
            throw new IllegalArgumentException("a CTI client has one or two sides");
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
        requirePositive(connectTimeout, "connect timeout");
        requirePositive(openTimeout, "open timeout");
        requirePositive(requestTimeout, "request timeout");
        requirePositive(closeTimeout, "close timeout");
        requirePositive(reconnectMin, "shortest reconnect wait");
        if (reconnectMax.compareTo(reconnectMin) < 0) {
            throw new IllegalArgumentException(
                    "the longest reconnect wait is shorter than the shortest");
        }
        if (maxInFlight < 1) {
            throw new IllegalArgumentException("at least one request must be allowed in flight");
        }
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
        private ProtocolVersion protocolVersion = ProtocolVersion.V20;
        private long peripheralId = 5000;
        private String clientId = "FinesseBridge";
        private Secret clientPassword = Secret.NONE;
        private String clientSignature = "FinesseBridge";
        private Duration heartbeatInterval = Duration.ofSeconds(5);
        private Duration connectTimeout = Duration.ofSeconds(5);
        private Duration openTimeout = Duration.ofSeconds(30);
        private Duration requestTimeout = Duration.ofSeconds(10);
        private Duration closeTimeout = Duration.ofSeconds(5);
        private Duration reconnectMin = Duration.ofMillis(250);
        private Duration reconnectMax = Duration.ofSeconds(10);
        private int maxInFlight = 10_000;

        private Builder() {}

        /** Side A, and side B where there is one. */
        public Builder sides(CtiEndpoint... servers) {
            this.sides = List.of(servers);
            return this;
        }

        public Builder protocolVersion(ProtocolVersion protocolVersion) {
            this.protocolVersion = protocolVersion;
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

        public Builder reconnectMin(Duration reconnectMin) {
            this.reconnectMin = reconnectMin;
            return this;
        }

        public Builder reconnectMax(Duration reconnectMax) {
            this.reconnectMax = reconnectMax;
            return this;
        }

        public Builder maxInFlight(int maxInFlight) {
            this.maxInFlight = maxInFlight;
            return this;
        }

        public CtiClientSettings build() {
            return new CtiClientSettings(
                    sides,
                    protocolVersion,
                    peripheralId,
                    clientId,
                    clientPassword,
                    clientSignature,
                    heartbeatInterval,
                    connectTimeout,
                    openTimeout,
                    requestTimeout,
                    closeTimeout,
                    reconnectMin,
                    reconnectMax,
                    maxInFlight);
        }
    }
}
