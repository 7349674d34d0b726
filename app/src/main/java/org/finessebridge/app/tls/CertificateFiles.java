package org.finessebridge.app.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.finessebridge.app.datadirectory.OwnerAlone;
import org.finessebridge.app.startup.IoFailure;
import org.finessebridge.app.startup.StartupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The self-signed pair in the data directory, made at the first start, and anew when it is about to
 * expire or the server has got another name.
 */
final class CertificateFiles {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateFiles.class);
    private static final Duration RENEW_BEFORE = Duration.ofDays(30);
    private static final int DNS_NAME = 2; // RFC 5280, GeneralName

    private final Path certificate;
    private final Path privateKey;

    CertificateFiles(Path directory) {
        certificate = directory.resolve("certificate.pem");
        privateKey = directory.resolve("private-key.pem");
    }

    /** PEM file with the certificate: what a client trusts. */
    Path certificate() {
        return certificate;
    }

    /** PEM file with the key, readable by its owner alone. */
    Path privateKey() {
        return privateKey;
    }

    /** Makes the pair unless a usable one is there. */
    void ensure(String fqdn, InstantSource time) {
        try {
            if (!isUsable(fqdn, time.instant())) {
                SelfSignedCertificate pair = SelfSignedCertificate.generate(fqdn, time.instant());
                Files.createDirectories(certificate.toAbsolutePath().getParent());
                write(privateKey, new JcaPKCS8Generator(pair.privateKey(), null));
                write(certificate, pair.certificate());
                LOG.info("Made a self-signed certificate for {}: clients may trust {}", fqdn, certificate);
            }
        } catch (IOException e) {
            throw new StartupException(
                    "The certificate " + certificate + " can't be read or written (" + IoFailure.ofFile(e) + ").",
                    "Make the data directory writable, or delete its tls directory to have a new"
                            + " certificate made.",
                    e);
        }
    }

    private boolean isUsable(String fqdn, Instant now) throws IOException {
        if (!Files.exists(certificate) || !Files.exists(privateKey)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(certificate)) {
            X509Certificate found =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            return found.getNotAfter().toInstant().isAfter(now.plus(RENEW_BEFORE)) && isFor(fqdn, found);
        } catch (CertificateException e) {
            LOG.warn("{} is no certificate ({}); it is made anew", certificate, e.getMessage());
            return false;
        }
    }

    private static boolean isFor(String fqdn, X509Certificate certificate) throws CertificateParsingException {
        var names = certificate.getSubjectAlternativeNames();
        return names != null
                && names.stream()
                        .anyMatch(name -> Integer.valueOf(DNS_NAME).equals(name.get(0)) && fqdn.equals(name.get(1)));
    }

    /** Writes by way of a temporary file, so that a crash leaves the old pair or the new one. */
    private static void write(Path target, Object pem) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(pem);
        }
        Path directory = Objects.requireNonNull(target.toAbsolutePath().getParent());
        Path temporary = OwnerAlone.newTemporaryFile(directory, "pem", ".tmp");
        Files.writeString(temporary, text.toString());
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
