package org.finessebridge.cti.client;

import java.nio.file.Path;
import org.finessebridge.cti.message.Secret;
import org.jspecify.annotations.Nullable;

/**
 * How the connection to the CTI servers is secured by TLS (1.2 and 1.3).
 *
 * @param trustStore the certificates of the servers or of their authorities: a PEM file, or
 *     PKCS#12; null for those that the JDK trusts
 * @param trustStorePassword the password of a PKCS#12 trust store; {@link Secret#NONE} for PEM
 * @param keyStore the client's own certificate with its chain and its private key: a PEM file
 *     (PKCS#8), or PKCS#12; null where the servers want none
 * @param keyStorePassword the password of the key store, or of an encrypted key in PEM; {@link
 *     Secret#NONE} for none
 * @param verifyHostName whether a server's certificate must name the host that the client connects
 *     to
 */
public record CtiTlsSettings(
        @Nullable Path trustStore,
        Secret trustStorePassword,
        @Nullable Path keyStore,
        Secret keyStorePassword,
        boolean verifyHostName) {

    /**
     * TLS that trusts whom the JDK trusts, without a client certificate, with host names verified.
     */
    public static CtiTlsSettings ofJdk() {
        return new CtiTlsSettings(null, Secret.NONE, null, Secret.NONE, true);
    }

    /** TLS that trusts the certificates of a PEM file, with host names verified. */
    public static CtiTlsSettings trusting(Path pem) {
        return new CtiTlsSettings(pem, Secret.NONE, null, Secret.NONE, true);
    }
}
