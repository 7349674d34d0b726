package org.finessebridge.cti.commandline;

import java.nio.file.Path;
import java.util.Map;
import org.finessebridge.cti.client.CtiTlsSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options about TLS. */
final class TlsOptions {

    private static final String TRUST_STORE_PASSWORD = "CTI_TRUST_STORE_PASSWORD";
    private static final String KEY_STORE_PASSWORD = "CTI_KEY_STORE_PASSWORD";

    @Option(names = "--tls", description = "Connects by TLS.")
    boolean tls;

    @Option(
            names = "--trust-store",
            paramLabel = "<file>",
            description = "Whom to trust: PEM, or PKCS#12 with its password in "
                    + TRUST_STORE_PASSWORD
                    + " (default: whom the JDK trusts).")
    @Nullable
    Path trustStore;

    @Option(
            names = "--key-store",
            paramLabel = "<file>",
            description = "The client's own certificate and key: PEM, or PKCS#12, with the password in "
                    + KEY_STORE_PASSWORD
                    + ".")
    @Nullable
    Path keyStore;

    @Option(names = "--no-verify-host-name", description = "Does not ask whether the certificate names the host.")
    boolean anyHostName;

    /** TLS as asked for; null for plain TCP. */
    @Nullable
    CtiTlsSettings settings(Map<String, String> environment) {
        return tls || trustStore != null || keyStore != null
                ? new CtiTlsSettings(
                        trustStore,
                        PasswordSource.of("--trust-store", null, environment, TRUST_STORE_PASSWORD),
                        keyStore,
                        PasswordSource.of("--key-store", null, environment, KEY_STORE_PASSWORD),
                        !anyHostName)
                : null;
    }
}
