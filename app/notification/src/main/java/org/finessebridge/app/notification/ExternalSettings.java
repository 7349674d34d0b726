package org.finessebridge.app.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The XMPP server of the external mode. Its domains are part of the server's identity.
 *
 * @param host where to connect to; null: the domain
 * @param port its port for clients
 * @param domain the XMPP domain of the users; null: {@code finesse.fqdn}
 * @param pubsubDomain the address of its pubsub service; null: {@code pubsub.<domain>}
 * @param user the local part of the service user's JID
 * @param password the service user's password; null in embedded mode only
 * @param resource the resource that the service user binds; nobody else may
 * @param tls how the connection is secured
 * @param buffer most updates that wait for the server before the product is OUT_OF_SERVICE
 * @param patience how long the server may be away before the product is OUT_OF_SERVICE
 * @param replay updates of this time before the connection broke are published again
 * @param requestTimeout how long the server may take for an answer
 * @param askForPresence whether users are asked to show their presence, where the server has no
 *     shared roster
 */
public record ExternalSettings(
        @Nullable String host,
        @Min(1) @Max(65535) @DefaultValue("5222") int port,
        @Nullable String domain,
        @Nullable String pubsubDomain,
        @NotEmpty @DefaultValue("finesse") String user,
        @Nullable String password,
        @NotEmpty @DefaultValue("finesse") String resource,
        @Valid @NotNull @DefaultValue Tls tls,
        @Min(100) @Max(1_000_000) @DefaultValue("10000") int buffer,

        @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 1) @DefaultValue("60s")
        Duration patience,

        @NotNull @DurationMin @DurationMax(hours = 1) @DefaultValue("1s")
        Duration replay,

        @NotNull @DurationMin(millis = 100) @DurationMax(hours = 1) @DefaultValue("10s")
        Duration requestTimeout,

        @DefaultValue("false") boolean askForPresence) {

    /**
     * TLS to the XMPP server.
     *
     * @param enabled whether STARTTLS is required; without it passwords and updates can be read on
     *     the way
     * @param trustStore the certificates of the server or of its authority: PEM, or PKCS#12 with a
     *     password; null: those that the JDK trusts
     * @param trustStorePassword its password, for PKCS#12
     * @param verifyHostName whether the certificate must name the XMPP domain
     */
    public record Tls(
            @DefaultValue("true") boolean enabled,
            @Nullable Path trustStore,
            @Nullable String trustStorePassword,
            @DefaultValue("true") boolean verifyHostName) {

        @Override
        public String toString() {
            return "Tls[enabled=%s, trustStore=%s, verifyHostName=%s]".formatted(enabled, trustStore, verifyHostName);
        }
    }

    @Override
    public String toString() {
        return "ExternalSettings[host=%s, port=%d, domain=%s, user=%s, tls=%s]"
                .formatted(host, port, domain, user, tls);
    }
}
