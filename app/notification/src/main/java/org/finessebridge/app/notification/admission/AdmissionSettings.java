package org.finessebridge.app.notification.admission;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

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
 * @param output most bytes that are held, for all sessions together, of what clients have not read; never more than a
 *     quarter of the heap
 * @param outputPerUser the same for all sessions of one user; never more than a 32nd of the heap
 * @param memoryPercent how much of the heap may be in use, after a collection, before new
 *     clients are refused
 */
public record AdmissionSettings(
        @Min(1) @DefaultValue("24000") int connectionsPerAddress,
        @Min(1) @DefaultValue("12000") int sessionsPerAddress,
        @Min(1) @DefaultValue("12000") int unauthenticatedPerAddress,
        @Min(1) @DefaultValue("20000") int unauthenticated,
        @Min(1) @DefaultValue("500") int restPortUnauthenticatedPerAddress,
        @NotNull @DefaultValue("32MB") DataSize unfinished,
        @NotNull @DefaultValue("256MB") DataSize output,
        @NotNull @DefaultValue("16MB") DataSize outputPerUser,
        @Min(10) @Max(99) @DefaultValue("85") int memoryPercent) {

    private static final long LEAST = 1 << 20;
    private static final long MOST = 1L << 34;

    public AdmissionSettings {
        requireBetween("unfinished", unfinished, 1 << 30);
        requireBetween("output", output, MOST);
        requireBetween("output-per-user", outputPerUser, MOST);
    }

    private static void requireBetween(String setting, DataSize value, long most) {
        if (value.toBytes() < LEAST || value.toBytes() > most) {
            throw new IllegalArgumentException("finesse.notification.admission.%s must be between %d and %d bytes"
                    .formatted(setting, LEAST, most));
        }
    }
}
