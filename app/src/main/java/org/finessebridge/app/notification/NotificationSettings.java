package org.finessebridge.app.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.finessebridge.app.notification.offline.OfflineSettings;
import org.finessebridge.app.notification.pubsub.PubSubSettings;
import org.finessebridge.app.notification.sasl.SaslSettings;
import org.finessebridge.app.notification.sasl.ServiceUserSettings;
import org.finessebridge.app.notification.xml.ParserLimits;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the Notification Service. A port of 0 takes a free one, -1 closes that door.
 *
 * @param mode whether it is the product's own or an XMPP server elsewhere
 * @param external the XMPP server elsewhere
 * @param https BOSH and XMPP over WebSocket, with TLS
 * @param http the same without TLS
 * @param tcp XMPP over TCP
 * @param bosh what BOSH sessions are offered
 * @param keepAlive how connections that are gone without a word are noticed
 * @param transport how sockets and TLS are served
 * @param admission how many clients may be there at a time
 * @param limits what one client may ask of the service
 * @param sasl how clients authenticate
 * @param serviceUsers who may sign in as {@code finesse} and {@code presencelistener}
 * @param pubsub the publish-subscribe service
 * @param offline events for users who are not connected
 * @param usersMayReachEachOther whether messages, requests and presence go from user to user
 */
@Validated
@ConfigurationProperties(prefix = "finesse.notification", ignoreUnknownFields = false)
public record NotificationSettings(
        @NotNull @DefaultValue("embedded") NotificationMode mode,
        @Valid @NotNull @DefaultValue ExternalSettings external,
        @Valid @NotNull @DefaultValue Https https,
        @Valid @NotNull @DefaultValue Http http,
        @Valid @NotNull @DefaultValue Tcp tcp,
        @Valid @NotNull @DefaultValue Bosh bosh,
        @Valid @NotNull @DefaultValue KeepAlive keepAlive,
        @Valid @NotNull @DefaultValue Transport transport,
        @Valid @NotNull @DefaultValue Admission admission,
        @Valid @NotNull @DefaultValue Limits limits,
        @Valid @NotNull @DefaultValue SaslSettings sasl,
        @Valid @NotNull @DefaultValue ServiceUserSettings serviceUsers,
        @Valid @NotNull @DefaultValue PubSubSettings pubsub,
        @Valid @NotNull @DefaultValue OfflineSettings offline,
        @DefaultValue("false") boolean usersMayReachEachOther) {

    /**
     * The door with TLS.
     *
     * @param address the interface to listen on; all if null
     */
    public record Https(
            @Min(-1) @Max(65535) @DefaultValue("7443") int port,
            @Nullable String address) {}

    /** The door without TLS, for clients on the same machine. */
    public record Http(
            @Min(-1) @Max(65535) @DefaultValue("7071") int port,
            @NotNull @DefaultValue("127.0.0.1") String address) {}

    /**
     * XMPP over TCP; STARTTLS is always offered.
     *
     * @param address the interface to listen on; all if null
     * @param allowPlaintext whether clients on other machines may send passwords without TLS
     */
    public record Tcp(
            @Min(-1) @Max(65535) @DefaultValue("5222") int port,
            @Nullable String address,
            @DefaultValue("false") boolean allowPlaintext) {}

    /**
     * XEP-0124, 7.2.
     *
     * @param longestWait longest time for which a request is held
     * @param inactivity longest time without a request
     * @param hold most requests that are held at a time
     * @param longestPause longest time without a request that a client may announce
     * @param polling shortest time between two empty requests of a client that polls
     */
    public record Bosh(
            @Name("wait") @NotNull @DurationMin(seconds = 1) @DurationMax(days = 1) @DefaultValue("30s")
            Duration longestWait,

            @NotNull @DurationMin(seconds = 1) @DurationMax(days = 1) @DefaultValue("60s")
            Duration inactivity,

            @Min(1) @Max(5) @DefaultValue("1") int hold,

            @NotNull @DurationMin(seconds = 1) @DurationMax(days = 1) @DefaultValue("120s")
            Duration longestPause,

            @NotNull @DurationMin(seconds = 1) @DurationMax(days = 1) @DefaultValue("2s")
            Duration polling) {}

    /**
     * How a TCP or WebSocket connection is noticed to be gone. BOSH has its inactivity for that.
     *
     * @param silence time without a word of the client after which it is pinged
     * @param answer time that it has for an answer
     */
    public record KeepAlive(
            @NotNull @DurationMin(millis = 100) @DurationMax(days = 1) @DefaultValue("60s")
            Duration silence,

            @NotNull @DurationMin(millis = 100) @DurationMax(days = 1) @DefaultValue("60s")
            Duration answer) {}

    /**
     * How sockets and TLS are served.
     *
     * @param nativeLibraries whether epoll and BoringSSL are used where their libraries are there;
     *     the JDK's sockets and TLS do the same with more memory and time
     * @param handshakes most TLS handshakes at a time; others wait their turn
     */
    public record Transport(
            @DefaultValue("true") boolean nativeLibraries,
            @Min(1) @Max(10_000) @DefaultValue("64") int handshakes) {}

    /**
     * How many clients may be there at a time. An address is an IPv4 address or an IPv6 network of
     * 64 bits; a proxy, or a terminal server, is one address for all that come by it.
     *
     * @param connectionsPerAddress most connections of one address; a BOSH client has two
     * @param sessionsPerAddress most streams of one address
     * @param unauthenticatedPerAddress most streams of one address that are not signed in yet
     * @param unauthenticated most streams in all that are not signed in yet
     * @param restPortUnauthenticatedPerAddress most of one address at the REST port, where a
     *     connection takes some 70 KB
     * @param unfinished most bytes that are held, for all clients together, of requests, messages
     *     and stanzas whose end has not come; never more than a 32nd of the heap
     * @param memoryPercent how much of the heap may be in use, after a collection, before new
     *     clients are refused
     */
    public record Admission(
            @Min(1) @DefaultValue("24000") int connectionsPerAddress,
            @Min(1) @DefaultValue("12000") int sessionsPerAddress,
            @Min(1) @DefaultValue("12000") int unauthenticatedPerAddress,
            @Min(1) @DefaultValue("20000") int unauthenticated,
            @Min(1) @DefaultValue("500") int restPortUnauthenticatedPerAddress,
            @NotNull @DefaultValue("32MB") DataSize unfinished,
            @Min(10) @Max(99) @DefaultValue("85") int memoryPercent) {

        public Admission {
            requireBetween("admission.unfinished", unfinished, 1 << 20, 1 << 30);
        }
    }

    /**
     * Limits of one client.
     *
     * @param stanza largest stanza
     * @param unauthenticatedStanza largest stanza before authentication
     * @param unauthenticatedBytes most bytes in all before authentication
     * @param boshBody largest HTTP body
     * @param depth deepest nesting of elements in a stanza
     * @param attributes most attributes of an element
     * @param elements most elements in a stanza or an HTTP body
     * @param unauthenticatedElements most elements in a stanza before authentication
     * @param sessionsPerUser most sessions of one user at a time
     * @param stanzasPerSecond stanzas that a session may send, in the long run; the user {@code
     *     finesse}, who publishes, may send more
     * @param stanzaBurst stanzas that it may send at once
     * @param saslAttempts wrong passwords in one stream before it is closed
     * @param unauthenticatedTimeout time from the connection to the bound resource
     * @param requestTimeout time for the bytes of one HTTP request
     * @param idleConnection time an HTTP connection is kept between requests
     * @param queuedStanzas most stanzas that wait for a client
     * @param queuedBytes most bytes that wait for a client
     */
    public record Limits(
            @NotNull @DefaultValue("64KB") DataSize stanza,
            @NotNull @DefaultValue("10KB") DataSize unauthenticatedStanza,
            @NotNull @DefaultValue("64KB") DataSize unauthenticatedBytes,
            @NotNull @DefaultValue("128KB") DataSize boshBody,
            @Min(8) @Max(1000) @DefaultValue("64") int depth,
            @Min(16) @Max(1000) @DefaultValue("64") int attributes,
            @Min(100) @DefaultValue("4000") int elements,
            @Min(16) @DefaultValue("64") int unauthenticatedElements,
            @Min(1) @DefaultValue("10") int sessionsPerUser,
            @Min(1) @DefaultValue("50") int stanzasPerSecond,
            @Min(10) @DefaultValue("1000") int stanzaBurst,
            @Min(1) @Max(5) @DefaultValue("3") int saslAttempts,

            @NotNull @DurationMin(millis = 100) @DurationMax(days = 1) @DefaultValue("30s")
            Duration unauthenticatedTimeout,

            @NotNull @DurationMin(millis = 100) @DurationMax(days = 1) @DefaultValue("15s")
            Duration requestTimeout,

            @NotNull @DurationMin(millis = 100) @DurationMax(days = 1) @DefaultValue("90s")
            Duration idleConnection,

            @Min(16) @DefaultValue("5000") int queuedStanzas,
            @NotNull @DefaultValue("4MB") DataSize queuedBytes) {

        public Limits {
            requireBetween("limits.stanza", stanza, 10_000, 16 << 20);
            requireBetween("limits.unauthenticated-stanza", unauthenticatedStanza, 1_000, 1 << 20);
            requireBetween("limits.unauthenticated-bytes", unauthenticatedBytes, 10_000, 16 << 20);
            requireBetween("limits.bosh-body", boshBody, 10_000, 16 << 20);
            requireBetween("limits.queued-bytes", queuedBytes, 64_000, 1 << 30);
        }

        /** What a stream's parser accepts before authentication. */
        public ParserLimits unauthenticatedParser() {
            return new ParserLimits(unauthenticatedStanzaBytes(), depth, attributes, unauthenticatedElements);
        }

        /** What a stream's parser accepts after authentication. */
        public ParserLimits parser() {
            return new ParserLimits(stanzaBytes(), depth, attributes, elements);
        }

        /** What the parser of HTTP bodies accepts. */
        public ParserLimits boshParser() {
            return new ParserLimits(boshBodyBytes(), depth, attributes, elements);
        }

        /** {@link #stanza} in bytes. */
        public int stanzaBytes() {
            return (int) stanza.toBytes();
        }

        /** {@link #unauthenticatedStanza} in bytes. */
        public int unauthenticatedStanzaBytes() {
            return (int) unauthenticatedStanza.toBytes();
        }

        /** {@link #boshBody} in bytes. */
        public int boshBodyBytes() {
            return (int) boshBody.toBytes();
        }
    }

    private static void requireBetween(String setting, DataSize value, long min, long max) {
        if (value.toBytes() < min || value.toBytes() > max) {
            throw new IllegalArgumentException(
                    "finesse.notification.%s must be between %d and %d bytes".formatted(setting, min, max));
        }
    }
}
