package org.finessebridge.cti.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class TlsFailureTest {

    private static final CtiEndpoint SIDE = new CtiEndpoint("cti-a", 42027);

    @Test
    void namesTheInnermostReason() {
        SSLHandshakeException expired = new SSLHandshakeException("PKIX path validation failed");
        expired.initCause(new CertPathValidatorException(new CertificateExpiredException()));
        assertThat(TlsFailure.reason(expired, SIDE))
                .isEqualTo("TLS handshake failed: the server's certificate has expired");
        assertThat(TlsFailure.reason(new CertificateNotYetValidException(), SIDE))
                .contains("check the clocks");
    }

    @Test
    void saysWhenTheServerWantsACertificate() {
        assertThat(TlsFailure.reason(new SSLHandshakeException("Received fatal alert: certificate_required"), SIDE))
                .isEqualTo("TLS handshake failed: Received fatal alert: certificate_required;"
                        + " the server wants another client certificate");
    }

    @Test
    void saysWhatItCannotName() {
        assertThat(TlsFailure.reason(new IllegalStateException("odd"), SIDE)).contains("odd");
        assertThat(TlsFailure.reason(null, SIDE)).contains("no reason was given");
    }
}
