package org.finessebridge.app.tls;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * A certificate of the operator's own instead of the self-signed one: either a PEM pair or a
 * PKCS#12 file.
 *
 * @param certificate PEM file with the certificate and its chain; null if none
 * @param privateKey PEM file (PKCS#8) with the key of {@code certificate}
 * @param keystore PKCS#12 file; null if none
 * @param keystorePassword the password of {@code keystore}
 */
@ConfigurationProperties(prefix = "finesse.tls", ignoreUnknownFields = false)
record TlsSettings(
        @Nullable Path certificate,
        @Nullable Path privateKey,
        @Nullable Path keystore,
        @Nullable String keystorePassword) {

    @Override
    public String toString() {
        return "TlsSettings[certificate=%s, privateKey=%s, keystore=%s]".formatted(certificate, privateKey, keystore);
    }
}
