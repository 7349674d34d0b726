package org.finessebridge.app.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.finessebridge.app.FakeClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateFilesTest {

    @TempDir
    Path directory;

    private final FakeClock time = new FakeClock();

    @Test
    void isForTheNamesAndLoopback() throws Exception {
        X509Certificate certificate = ensure("fin1.ucce.local");

        assertThat(certificate.getSubjectAlternativeNames().stream()
                        .map(name -> String.valueOf(name.get(1)))
                        .toList())
                .isEqualTo(List.of("fin1.ucce.local", "fin1", "localhost", "127.0.0.1", "0:0:0:0:0:0:0:1"));
    }

    @Test
    void nobodyElseCanReadTheKey() throws Exception {
        ensure("fin1.ucce.local");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("private-key.pem"))))
                .isEqualTo("rw-------");
    }

    @Test
    void isKeptAtTheNextStart() throws Exception {
        X509Certificate first = ensure("fin1.ucce.local");

        assertThat(ensure("fin1.ucce.local")).isEqualTo(first);
    }

    @Test
    void isMadeAnewForAnotherName() throws Exception {
        X509Certificate first = ensure("fin1.ucce.local");

        assertThat(ensure("fin2.ucce.local")).isNotEqualTo(first);
    }

    @Test
    void isMadeAnewBeforeItExpires() throws Exception {
        X509Certificate first = ensure("fin1.ucce.local");
        time.advance(Duration.ofDays(800));

        assertThat(ensure("fin1.ucce.local")).isNotEqualTo(first);
    }

    @Test
    void isMadeAnewWhenTheFileIsDamaged() throws Exception {
        ensure("fin1.ucce.local");
        Files.writeString(directory.resolve("certificate.pem"), "damaged");

        assertThat(ensure("fin1.ucce.local").getSubjectX500Principal().getName())
                .isEqualTo("CN=fin1.ucce.local");
    }

    private X509Certificate ensure(String fqdn) throws IOException, CertificateException {
        CertificateFiles files = new CertificateFiles(directory);
        files.ensure(fqdn, time);
        try (InputStream in = Files.newInputStream(files.certificate())) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }
}
