package org.finessebridge.app.notification.limit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.finessebridge.app.notification.xml.ParserLimits;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one client may ask of the service.
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
public record LimitSettings(
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

    public LimitSettings {
        requireBetween("stanza", stanza, 10_000, 16 << 20);
        requireBetween("unauthenticated-stanza", unauthenticatedStanza, 1_000, 1 << 20);
        requireBetween("unauthenticated-bytes", unauthenticatedBytes, 10_000, 16 << 20);
        requireBetween("bosh-body", boshBody, 10_000, 16 << 20);
        requireBetween("queued-bytes", queuedBytes, 64_000, 1 << 30);
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

    private static void requireBetween(String setting, DataSize value, long min, long max) {
        if (value.toBytes() < min || value.toBytes() > max) {
            throw new IllegalArgumentException(
                    "finesse.notification.limits.%s must be between %d and %d bytes".formatted(setting, min, max));
        }
    }
}
