package org.finessebridge.app.tls;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * A certificate of the operator's own instead of the self-signed one: either a PEM pair or a
 * PKCS#12 file.
 *
 * @param certificate PEM file with the certificate and its chain; null if none
 * @param privateKey PEM file (PKCS#8) with the key of {@code certificate}
 * @param keystore PKCS#12 file; null if none
 * @param keystorePassword the password of {@code keystore}
 * @param hsts for how long browsers are told to come by TLS alone (RFC 6797), where there is such a
 *     certificate; 0: they are not told
 */
@Validated
@ConfigurationProperties(prefix = "finesse.tls", ignoreUnknownFields = false)
record TlsSettings(
        @Nullable Path certificate,
        @Nullable Path privateKey,
        @Nullable Path keystore,
        @Nullable String keystorePassword,

        @NotNull @DurationMin @DurationMax(days = 730) @DefaultValue("365d")
        Duration hsts) {

    /** Whether there is a certificate of the operator's own. */
    boolean isOwn() {
        return certificate != null || privateKey != null || keystore != null;
    }

    @Override
    public String toString() {
        return "TlsSettings[certificate=%s, privateKey=%s, keystore=%s]".formatted(certificate, privateKey, keystore);
    }
}
